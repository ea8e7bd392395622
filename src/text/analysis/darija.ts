// Darija in Latin letters, with digits for the sounds that these lack: 9amar, kahraba2, lmo7aki.

/** What may stand before a word: articles and prepositions of one or two letters. */
const before = /^(?:[wofbd]?l|el|al|[fbdw](?![aeiouy]))(?=[a-z2-9]{3})/;
/** Endings that Arabic stems do not have: of the plural, of the feminine before another noun. */
const after = /(?<=[a-z2-9]{3})(?:iyat|iya|ya|at|et|(?<![iou])t|in)$/;

/** Consonants as one letter each; vowels are left out, for people write them as they hear them. */
const latin: readonly [RegExp, string][] = [
  [/2|'/g, ''],
  [/3/g, 'E'],
  [/5|kh/g, 'X'],
  [/8|gh/g, 'G'],
  [/9/g, 'Q'],
  [/ch|sh/g, 'C'],
  [/th/g, 'T'],
  [/dh/g, 'D'],
  [/(?<=.)w|[aeiouy]/g, ''],
  [/[ckqg]/g, 'K'],
  [/ph/g, 'F'],
  [/p/g, 'B'],
  [/v/g, 'F'],
];
const arabic: readonly [RegExp, string][] = [
  [/ع/g, 'E'],
  [/خ/g, 'X'],
  [/ح/g, '7'],
  [/ه/g, 'H'],
  [/غ/g, 'G'],
  [/ق/g, 'Q'],
  [/ش/g, 'C'],
  [/[ثتط]/g, 'T'],
  [/[دذضظ]/g, 'D'],
  [/[صس]/g, 'S'],
  [/ز/g, 'Z'],
  [/ك/g, 'K'],
  [/ج/g, 'J'],
  [/ب/g, 'B'],
  [/ف/g, 'F'],
  [/ل/g, 'L'],
  [/م/g, 'M'],
  [/ن/g, 'N'],
  [/ر/g, 'R'],
  [/(?<=.)و|[اءي]/g, ''],
  [/و/g, 'W'],
];

const keyBy = (word: string, rules: readonly [RegExp, string][]): string =>
  rules
    .reduce((sounds, [letters, sound]) => sounds.replace(letters, sound), word)
    .toUpperCase()
    .replace(/(.)\1+/g, '$1');

/** Consonants of an Arabic stem of two or more, as those of a Latin spelling with digits. */
export function consonantsOf(stem: string): string | undefined {
  if (!/^[ء-ي]{3,}$/.test(stem)) return undefined;
  // The ta marbuta is heard as a vowel: 3omla for عملة.
  const key = keyBy(stem.replace(/(?<=...)ه$/, ''), arabic);
  return key.length >= 2 ? key : undefined;
}

/** Without digits, what is said in the throat is not written at all, or as its neighbour. */
const loose = (key: string): string =>
  key
    .replace(/[EH7]/g, '')
    .replace(/[QGJX]/g, 'K')
    .replace(/(.)\1+/g, '$1');

/** Consonants of an Arabic stem as a Latin spelling without digits has them. */
export function looseConsonantsOf(stem: string): string | undefined {
  const key = loose(consonantsOf(stem) ?? '');
  return key.length >= 2 ? key : undefined;
}

/** Those of a word in Latin letters. */
export const looseKey = (folded: string): string => loose(keyBy(folded, latin));

/** Whether an Arabic stem has all consonants of a Latin spelling, but for those of the throat that it has no letter for. */
export const soundsAs = (stem: string, folded: string): boolean =>
  consonantsOf(stem)?.replaceAll('E', '').replaceAll('7', 'H') === keyBy(folded, latin).replaceAll('7', 'H');

/** Whether a spelling is no longer than one with so many consonants and their vowels: horaires is none of two. */
export const isAsLong = (folded: string, key: string): boolean => folded.length <= 2 * key.length + 2;

/** Whether a word is Latin letters with digits that stand for letters, such as 9amar; ta9a, but not GB200. */
export const hasLetterDigits = (folded: string): boolean =>
  /^(?=.*[a-z])(?=.*[235789])[a-z235789']{3,}$/.test(folded) && !/^\d{2}/.test(folded);

/** Whether a digit stands between letters, one of them a vowel, as in no code or quantity: l7out, 9ahwa. */
export const isSpelledInDarija = (folded: string): boolean =>
  hasLetterDigits(folded) && /^[a-z']*[235789](?=.*[aeiou])[a-z']{3,}$/.test(folded);

/** The word without what Darija puts around it, the whole first. */
export function darijaForms(folded: string): string[] {
  const bare = folded.replace(before, '');
  return [...new Set([folded, bare, folded.replace(after, ''), bare.replace(after, '')])];
}

/** Keys of a word with letter digits, to be met by `consonantsOf`. An h may be either of two sounds, a 7 only the one. */
export const darijaKeys = (folded: string): string[] => [
  ...new Set(
    darijaForms(folded)
      .map((form) => keyBy(form, latin))
      .flatMap((key) => [key, key.replaceAll('H', '7')]),
  ),
];
