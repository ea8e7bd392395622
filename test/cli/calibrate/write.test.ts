import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fitSweeps } from '../../../src/cli/calibrate/collectives.ts';
import { writeHardware } from '../../../src/cli/calibrate/write.ts';
import { seeds } from '../../model/cluster/control.ts';

const source = join(import.meta.dirname, '../../../seeds');

test('fitted collectives replace their numbers and no other byte of a hardware file', () => {
  const copy = mkdtempSync(join(tmpdir(), 'seeds-'));
  try {
    cpSync(join(source, 'hardware'), join(copy, 'hardware'), { recursive: true });
    const path = join(copy, 'hardware/h100-sxm.yaml');
    const before = readFileSync(path, 'utf8');
    const changed = before.replace(/gatherGBytesPerS: .*/, 'gatherGBytesPerS: 1 # as if never fitted');
    expect(changed).not.toBe(before);
    writeFileSync(path, changed);
    writeHardware(copy, fitSweeps(source, seeds));
    expect(readFileSync(path, 'utf8').replace(' # as if never fitted', '')).toBe(before);
    const assumed = 'hardware/h100-pcie.yaml';
    expect(readFileSync(join(copy, assumed), 'utf8')).toBe(readFileSync(join(source, assumed), 'utf8'));
  } finally {
    rmSync(copy, { recursive: true });
  }
});
