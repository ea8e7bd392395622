// Constants by id: none has a hidden value.
import { expect, test } from 'vitest';
import { parameterOf } from '../../../src/model/numbers/parameters.ts';

test('a constant is found by its id, zero included, and a missing one is refused by name', () => {
  expect(parameterOf({ 'P-x': 0 }, 'P-x')).toBe(0);
  expect(() => parameterOf({}, 'P-pue')).toThrow(
    'parameter P-pue: missing, expected an entry in seeds/parameters.yaml',
  );
});
