// The constants of the step: each is converted once.
import { expect, test } from 'vitest';
import { stepParameterIds, stepParametersOf } from '../../../../src/model/cluster/step/stepParameters.ts';

test('the constants of the step are those of the seeds; microseconds and gigabytes are converted', () => {
  const ids = Object.values(stepParameterIds);
  expect(new Set(ids).size).toBe(ids.length);
  const parameters = Object.fromEntries(ids.map((id, i) => [id, i + 1]));
  const constants = stepParametersOf(parameters) as unknown as Record<string, number>;
  for (const [name, id] of Object.entries(stepParameterIds)) {
    const unit = id.endsWith('-us') ? 1e-6 : id.endsWith('-gbytes') ? 1e9 : 1;
    expect(constants[name], name).toBe(parameters[id]! * unit);
  }
});
