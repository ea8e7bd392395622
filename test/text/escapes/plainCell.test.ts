// Cells of tables in files: a spreadsheet finds numbers in them.
import { expect, test } from 'vitest';
import { plainCell } from '../../../src/text/escapes/plainCell.ts';

test.each([
  ['13\u00a0032', 13032],
  ['1\u202f234\u202f567,5', 1234567.5],
  ['24.0', 24],
  ['−3', -3],
  ['0,65', 0.65],
  ['\u20665,0\u00a0×\u00a010¹⁵\u2069', 5e15],
  ['\u20666,4\u00a0×\u00a010¹⁹–9,0\u00a0×\u00a010¹⁹\u2069', '6.4e19–9.0e19'],
  ['plus de 1\u202f120,5 GWh', 'plus de 1120.5 GWh'],
  ['juin 2025', 'juin 2025'],
  ['–', '–'],
  ['', ''],
])('%j is %j', (cell, plain) => {
  expect(plainCell(cell)).toBe(plain);
});
