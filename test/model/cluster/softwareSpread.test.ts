import { expect, test } from 'vitest';
import { softwareHalfWidth } from '../../../src/model/cluster/interval/softwareSpread.ts';
import { seeds, workload } from './control.ts';

const halfWidth = (software: 'tuned' | 'ordinary', id: string): number =>
  softwareHalfWidth(software, seeds.shapes.get(id) ?? workload, seeds.parameters);

test('ordinary software is less certain than tuned, and models with experts less than dense ones', () => {
  expect(halfWidth('ordinary', workload.id)).toBeGreaterThan(halfWidth('tuned', workload.id));
  for (const software of ['tuned', 'ordinary'] as const) {
    expect(halfWidth(software, 'deepseek-v3-671b')).toBeGreaterThan(halfWidth(software, workload.id));
  }
});
