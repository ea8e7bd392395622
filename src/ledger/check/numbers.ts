// Numbers as prose writes them, in any language of the site, and whether a ledger entry states them.
import { toWesternDigits } from '../../text/digits.ts';
import { scalesIn, unitWords } from '../../text/scaleWords.ts';

export interface ProseNumber {
  /** As written. */
  text: string;
  /** Value with its scale word and unit prefix, in base units (W, Wh, otherwise the unit of the entry). */
  value: number;
  /** Significant digits written. */
  digits: number;
}

/** Symbols, the same in every language. */
const unitSymbols: readonly (readonly [pattern: string, factor: number])[] = [
  ['TWh', 1e12],
  ['GWh?', 1e9],
  ['MWh?', 1e6],
  ['kWh?', 1e3],
];
const prefixes = [...unitSymbols, ...unitWords].map(
  ([pattern, factor]) => [new RegExp(`^[\\s-]*(?:${pattern})`, 'u'), factor] as const,
);
export const unitScale: Record<string, number> = {
  TWh: 1e12,
  GW: 1e9,
  GWh: 1e9,
  MW: 1e6,
  MWh: 1e6,
  kW: 1e3,
  kWh: 1e3,
};

const factorAt = (rest: string, table: readonly (readonly [RegExp, number])[]): [number, string] => {
  for (const [pattern, factor] of table) {
    const found = rest.match(pattern);
    if (found) return [factor, rest.slice(found[0].length)];
  }
  return [1, rest];
};

/** The no-break spaces between thousands, which NFKC would make ordinary ones. */
const betweenThousands = /(?<=\d)[\u00a0\u202f](?=\d{3}(?!\d))/gu;

/** `text` as the check reads it: one form of each letter, Western digits, `٬` between thousands. */
export const normalise = (text: string): string =>
  toWesternDigits(toWesternDigits(text).replace(betweenThousands, '٬').normalize('NFKC'));

/**
 * Every number of `text` (normalised) of a language, with `after` read for units that stand behind the text.
 * A comma and a full stop are both decimal marks.
 */
export function proseNumbers(language: string, text: string, after = ''): ProseNumber[] {
  const scales = scalesIn(language);
  const numbers: ProseNumber[] = [];
  for (const match of text.matchAll(/\d+(?:٬\d{3})*(?:[.,٫]\d+)?/gu)) {
    const plain = match[0].replaceAll('٬', '').replace(/[,٫]/, '.');
    const rest = text.slice(match.index + match[0].length) + after;
    const [scale, beyond] = factorAt(rest, scales);
    const [prefix] = factorAt(beyond, prefixes);
    const digits = plain.replace('.', '').replace(/^0+/, '');
    numbers.push({
      text: match[0],
      value: Number(plain) * scale * prefix,
      digits: plain.includes('.') ? digits.length : digits.replace(/0+$/, '').length,
    });
  }
  return numbers;
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** True where a written number equals a stated one, with or without the unit prefix written out. */
export function statesNumber(written: ProseNumber, stated: number, unit: string): boolean {
  const inBase = stated * (unitScale[unit] ?? 1);
  return close(written.value, stated) || close(written.value, inBase);
}

/** True where a written number is a stated one rounded to at least two significant figures. */
export function roundsNumber(written: ProseNumber, stated: number, unit: string): boolean {
  if (statesNumber(written, stated, unit)) return true;
  return [stated, stated * (unitScale[unit] ?? 1)].some((value) => {
    if (value === 0) return false;
    const figures = Math.max(2, written.digits);
    return close(Number(value.toPrecision(figures)), written.value);
  });
}
