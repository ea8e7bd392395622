// Numbers in words, as readers type them in either language; folded spellings.

const english =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const englishTens = 'twenty thirty forty fifty sixty seventy eighty ninety';
/** Stems of the Arabic numbers from three to nine; with them ten times and a hundred times as much. */
const arabic = 'ثلاث اربع خمس ست سبع ثمان تسع';

const values = new Map<string, number>([
  ...english.split(' ').map((word, value): [string, number] => [word, value]),
  ...englishTens.split(' ').map((word, index): [string, number] => [word, (index + 2) * 10]),
  ...['hundred', 'ميه', 'مايه', 'مييه'].map((word): [string, number] => [word, 100]),
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
export const numberWord = (folded: string): number | undefined =>
  values.get(folded) ?? values.get(folded.replace(/^ال/, ''));
