// French numbers in words, as readers type them: quarante, deux cents, soixante-dix, quatre-vingts; folded spellings.

const units = 'zero _ deux trois quatre cinq six sept huit _ dix onze douze treize quatorze quinze seize';
const tens = 'vingt trente quarante cinquante soixante';

const simple = new Map<string, number>([
  ...units.split(' ').map((word, value): [string, number] => [word, value]),
  ...tens.split(' ').map((word, index): [string, number] => [word, (index + 2) * 10]),
]);
simple.delete('_');

/** One is an article and nine an adjective where they stand alone. */
const joined = new Map<string, number>([
  ['un', 1],
  ['une', 1],
  ['neuf', 9],
]);

interface Read {
  value: number;
  length: number;
}

const hundred = /^cents?$/;

/** Below a hundred: dix-sept, vingt-quatre, soixante-quinze, quatre-vingt-dix. */
function belowHundred(folded: readonly string[], index: number): Read | undefined {
  const [here = '', next = ''] = folded.slice(index, index + 2);
  const isFourscore = here === 'quatre' && /^vingts?$/.test(next);
  const value = isFourscore ? 80 : simple.get(here);
  if (value === undefined) return undefined;
  const length = isFourscore ? 2 : 1;
  if (value < 10 || (value > 10 && value < 20)) return { value, length };
  const behind = folded[index + length] ?? '';
  const rest = joined.get(behind) ?? simple.get(behind) ?? Number.NaN;
  // Ten joins seven to nine; sixty and eighty join ten to sixteen as well.
  const isJoined =
    value === 10 ? rest >= 7 && rest < 10 : rest > 0 && rest < (value === 60 || value === 80 ? 20 : 10);
  if (!isJoined) return { value, length };
  const last = rest === 10 ? belowHundred(folded, index + length) : undefined;
  return last
    ? { value: value + last.value, length: length + last.length }
    : { value: value + rest, length: length + 1 };
}

/** The value of the number words that begin at `index`, up to 999, and how many they are; undefined where none does. */
export function frenchNumberAt(folded: readonly string[], index: number): Read | undefined {
  const [here = '', next = ''] = folded.slice(index, index + 2);
  const times = hundred.test(next) ? (joined.get(here) ?? simple.get(here)) : undefined;
  const hundreds =
    times !== undefined && times > 1 && times < 10 ? { value: times * 100, length: 2 } : undefined;
  const whole = hundreds ?? (hundred.test(here) ? { value: 100, length: 1 } : undefined);
  if (!whole) return belowHundred(folded, index);
  const rest = belowHundred(folded, index + whole.length);
  return rest && rest.value > 0
    ? { value: whole.value + rest.value, length: whole.length + rest.length }
    : whole;
}
