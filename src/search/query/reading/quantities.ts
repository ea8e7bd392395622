// Numbers of a query with what belongs to them: words as digits, scales, and units that say the same another way.
import { scaledNumber } from '../../../text/analysis/words.ts';
import { numberAt } from '../../../text/numberWords.ts';
import type { CountingWord, QueryWord } from './queryWord.ts';
import { percent, prefixes, type Unit, unitAt } from './units.ts';

/** Sums as they are written in Morocco: 11 MMDH are eleven thousand million dirhams. */
const sums = new Map([
  ['mmdh', 'milliards'],
  ['mmdhs', 'milliards'],
  ['mdh', 'millions'],
  ['mdhs', 'millions'],
]);
const currency = 'dirhams';

const fractions = new Map([
  ['half', 0.5],
  ['نصف', 0.5],
  ['demi', 0.5],
  ['quarter', 0.25],
  ['ربع', 0.25],
]);

/** A number as texts have it: at most three decimals, and no more than people write. */
const isWritable = (value: number): boolean =>
  value >= 0.1 && value < 100_000 && Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6;

const stemOf = (value: number): string => String(Number(value.toFixed(3))).replace('.', 'd');
const numberOf = (number: string): number => Number(number.replace('d', '.'));

/** The same quantity with other prefixes: 0.5 GW is 500 MW. */
function inOtherUnits(number: string, { symbol, prefix }: Unit): { number: string; unit: string }[] {
  const place = prefixes.indexOf(prefix ?? '');
  return prefixes.flatMap((other, index) => {
    const value = numberOf(number) * 1000 ** (place - index);
    return prefix === undefined || other === prefix || !isWritable(value)
      ? []
      : [{ number: stemOf(value), unit: other + symbol }];
  });
}

/** A unit that a sum is written with, as the scale and the currency that it stands for. */
function spelledOut(words: CountingWord[]): CountingWord[] {
  return words.flatMap((word, index) => {
    const scale = sums.get(word.folded);
    if (scale === undefined) return [word];
    const unit = { ...word, folded: currency };
    return /^\d/.test(words[index - 1]?.folded ?? '') ? [{ ...word, folded: scale }, unit] : [unit];
  });
}

/** A word of a query with its place in the text: that of its first word, where it is a number of several. */
type PlacedWord = QueryWord & Pick<CountingWord, 'start'>;

/** Numbers of one or several words, such as `200 thousand`, `five hundred` and `0.5 GW`, as one word each. */
export function withQuantities(counting: CountingWord[]): PlacedWord[] {
  const words = spelledOut(counting);
  // The cent of pour cent and per cent is no hundred.
  const folded = words.map(({ folded, before }) =>
    /^p(er|our)$/.test(before ?? '') ? `per${folded}` : folded,
  );
  const joined: PlacedWord[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const { before, isDarija, ...word } = words[index] as CountingWord;
    const inWords = numberAt(folded, index);
    const share = unitAt(folded, index + 1) ? fractions.get(word.folded) : undefined;
    if (inWords) index += inWords.length - 1;
    const value = share === undefined ? inWords?.value : share;
    const plain = value === undefined ? word.folded : stemOf(value);
    const scaled = scaledNumber(plain, folded[index + 1]);
    if (scaled) index += 1;
    const number = scaled ?? (value === undefined ? undefined : plain);
    const unit = /^\d/.test(plain) ? unitAt(folded, index + 1) : undefined;
    const equal = unit ? inOtherUnits(number ?? plain, unit) : [];
    joined.push({
      ...word,
      ...(number && { scaled: number }),
      ...(scaled && { hasScale: true }),
      ...(before && { before }),
      ...(isDarija && { isDarija }),
      ...(equal.length > 0 && { scaled: number ?? plain, equal: equal.map((other) => other.number) }),
    });
    if (!unit) continue;
    const spelled = words.slice(index + 1, index + 1 + unit.length);
    index += unit.length;
    if (unit.symbol !== percent)
      joined.push({
        ...(spelled[0] as CountingWord),
        written: spelled.map(({ written }) => written).join(' '),
        folded: (unit.prefix ?? '') + unit.symbol,
        ...(equal.length > 0 && { equal: equal.map((other) => other.unit) }),
      });
  }
  return joined;
}
