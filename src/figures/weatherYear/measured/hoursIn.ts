// A measured year out of the text of a file: a line for each hour, its last column the output over the installed power.
import { type HourlyOutput, LOAD_UNITS } from '../../../kernels/weather/slice.ts';
import { plainNumber, toWesternDigits } from '../../../text/digits.ts';
import { YEAR_HOURS } from './expected.ts';

/** What is wrong with the text; lines count from 1. */
export type HoursProblem =
  | { kind: 'count'; count: number }
  /** A number above 1 is `large`, anything else that is no share a `line`. */
  | { kind: 'line' | 'large'; line: number; received: string };

/** As programs write a number: `1e-05`, `.5`, `0.`. */
const ofProgram = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
/** A share alone on its line, with a decimal comma. */
const withComma = /^[01](?:,\d+)?$/;

/** A comma parts columns where neither a semicolon nor a tab does and not every line is a share with a decimal comma. */
function separatorIn(lines: readonly string[]): string {
  const sample = lines.slice(1, 4);
  if (sample.some((line) => line.includes(';'))) return ';';
  const isTab = sample.some((line) => line.includes('\t'));
  return isTab || sample.every((line) => withComma.test(line.trim())) ? '\t' : ',';
}

function lastCell(line: string, separator: string): string {
  const text = line.trimEnd();
  const isQuoted = text.length > 1 && text.endsWith('"');
  const before = isQuoted ? text.lastIndexOf('"', text.length - 2) : text.lastIndexOf(separator);
  return text.slice(before + 1, isQuoted ? -1 : undefined).trim();
}

function numberIn(cell: string): number {
  const plain = plainNumber(cell) ?? cell.replace(',', '.');
  return ofProgram.test(plain) ? Number(plain) : Number.NaN;
}

/** One year of hours [1/4096], or what is wrong. A first line without a number is a head. */
export function hoursIn(text: string): HourlyOutput | HoursProblem {
  const lines = toWesternDigits(text)
    .trimEnd()
    .split(/\r\n?|\n/);
  const separator = separatorIn(lines);
  const cells = lines.map((line) => lastCell(line, separator));
  const shares = cells.map(numberIn);
  const first = Number.isNaN(shares[0]) ? 1 : 0;
  const wrong = shares.findIndex((share, line) => line >= first && !(share >= 0 && share <= 1));
  if (wrong >= 0) {
    const kind = (shares[wrong] as number) > 1 ? 'large' : 'line';
    return { kind, line: wrong + 1, received: cells[wrong] as string };
  }
  const count = shares.length - first;
  if (!YEAR_HOURS.includes(count)) return { kind: 'count', count };
  return Uint16Array.from(shares.slice(first), (share) => Math.floor(LOAD_UNITS * share + 0.5));
}
