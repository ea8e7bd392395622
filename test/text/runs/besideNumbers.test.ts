// Numbers and the words they count on one line.
import { expect, test } from 'vitest';
import { besideNumbers } from '../../../src/text/runs/besideNumbers.ts';

test.each([
  ['At 40 MW: 227 racks, 72 in each.', 'At 40\u00a0MW: 227\u00a0racks, 72\u00a0in each.'],
  ['عند \u206640\u2069 ميغاواط', 'عند \u206640\u2069\u00a0ميغاواط'],
  ['de 40 à 500 MW', 'de 40\u00a0à 500\u00a0MW'],
  ['about 12 %, in 2030.', 'about 12 %, in 2030.'],
])('%s', (sentence, kept) => expect(besideNumbers(sentence)).toBe(kept));
