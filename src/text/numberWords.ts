// Numbers in words, as readers type them in the languages of the site; folded spellings.

const english =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const englishTens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const french = 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize';
const frenchTens = 'vingt trente quarante cinquante soixante';
/** Stems of the Arabic numbers from three to nine; with them ten times and a hundred times as much. */
const arabic = 'ثلاث اربع خمس ست سبع ثمان تسع';

const values = new Map<string, number>([
  ...english.split(' ').map((word, value): [string, number] => [word, value]),
  ...englishTens.split(' ').map((word, index): [string, number] => [word, (index + 2) * 10]),
  ...french.split(' ').map((word, index): [string, number] => [word, index + 2]),
  ...frenchTens.split(' ').map((word, index): [string, number] => [word, (index + 2) * 10]),
  ...['hundred', 'cent', 'cents', 'ميه', 'مايه', 'مييه'].map((word): [string, number] => [word, 100]),
  ...['ميتان', 'ميتين', 'ميتي', 'ميتا', 'مايتان', 'مايتين', 'مايتي', 'مايتا'].map(
    (word): [string, number] => [word, 200],
  ),
  ...['عشره', 'عشر'].map((word): [string, number] => [word, 10]),
  ...['عشرون', 'عشرين'].map((word): [string, number] => [word, 20]),
  ...arabic.split(' ').flatMap((word, index): [string, number][] => {
    const value = index + 3;
    return [
      [`${word}ه`, value],
      [word, value],
      [`${word}ون`, value * 10],
      [`${word}ين`, value * 10],
      [`${word}ميه`, value * 100],
      [`${word}مايه`, value * 100],
    ];
  }),
  ['ثمانيه', 8],
  ['ثماني', 8],
  ['ثمانيميه', 800],
]);

/** The value of a number word, with an Arabic article or without; undefined for another word. */
const numberWord = (folded: string): number | undefined =>
  values.get(folded) ?? values.get(folded.replace(/^ال/, ''));

/** Number words joined by و, or before عشر: خمسة وعشرون, اثنتا عشرة. */
const second = /^(?:اثنا|اثنتا|اثني|اثنتي)$/;

/** The value of the number words that begin at `index`, and how many they are; undefined where none does. */
export function numberAt(
  folded: readonly string[],
  index: number,
): { value: number; length: number } | undefined {
  const [here = '', next = ''] = folded.slice(index, index + 2);
  if (second.test(here) && /^عشره?$/.test(next)) return { value: 12, length: 2 };
  const value = numberWord(here);
  if (value === undefined) return undefined;
  if (value < 10 && /^عشره?$/.test(next)) return { value: value + 10, length: 2 };
  if (here === 'quatre' && /^vingts?$/.test(next)) return { value: 80, length: 2 };
  if (value < 10 && /^(hundred|cents?)$/.test(next)) return { value: value * 100, length: 2 };
  const joined = next.startsWith('و') ? numberWord(next.slice(1)) : undefined;
  if (value < 10 && joined !== undefined && joined >= 20 && joined < 100)
    return { value: value + joined, length: 2 };
  const unit = value % 10 === 0 && value < 100 && /^[a-z]/.test(here) ? numberWord(next) : undefined;
  // Ten joins seven to nine in French, and sixty ten to sixteen.
  if (unit !== undefined && unit > (value < 20 ? 6 : 0) && unit < (here === 'soixante' ? 20 : 10))
    return { value: value + unit, length: 2 };
  return { value, length: 1 };
}
