// A cell of a table as programs read it: numbers with a point, without spaces.
import { invisible, plainNumber } from '../digits.ts';

/** Numbers within a text of the site, and powers of ten behind them. */
const printed = /\d{1,3}(?:[\u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+[.,]\d+/g;
const power = /\s×\s10([⁰¹²³⁴-⁹]+)/g;

/** Its number, or its words with their numbers as programs write them. */
export function plainCell(cell: string): number | string {
  const plain = cell
    .replace(invisible, '')
    .replace(printed, (number) => plainNumber(number) ?? number)
    .replace(power, (_, signs: string) => `e${signs.normalize('NFKC')}`)
    .trim();
  const value = Number(plain.replace('−', '-'));
  return plain === '' || !Number.isFinite(value) ? plain : value;
}
