// Errors that name field, what was received and what is expected.
import { expect, test } from 'vitest';
import {
  FieldError,
  requireField,
  requireFinite,
  requireInteger,
} from '../../../src/model/numbers/requireField.ts';

test('a field that does not hold is refused by name, one that holds is not', () => {
  const refusal = new FieldError('gpus', 3, 'an even number');
  expect(refusal).toMatchObject({
    message: 'gpus: received 3, expected an even number',
    field: 'gpus',
    received: 3,
    expected: 'an even number',
  });
  expect(() => requireField('gpus', 3, false, 'an even number')).toThrow(refusal);
  expect(() => requireField('gpus', 4, true, 'an even number')).not.toThrow();
});

test.each([1, 2, 8])('%d is a whole number from 1 to 8', (value) => {
  expect(() => requireInteger('gpus', value, 1, 8)).not.toThrow();
});

test.each([0, 9, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('%d is none', (value) => {
  expect(() => requireInteger('gpus', value, 1, 8)).toThrow(
    `gpus: received ${value}, expected an integer from 1 to 8`,
  );
});

test('a finite number must hold as well as be finite', () => {
  expect(() => requireFinite('pue', 1.2, true, 'at least 1')).not.toThrow();
  expect(() => requireFinite('pue', 0.9, false, 'at least 1')).toThrow(
    'pue: received 0.9, expected at least 1',
  );
  expect(() => requireFinite('pue', Number.POSITIVE_INFINITY, true, 'at least 1')).toThrow(
    'pue: received Infinity',
  );
});
