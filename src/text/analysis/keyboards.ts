// What was typed with the keyboard set to the other script: every letter by the key that it stands on.

/** Keys of one layout, row by row, with the letters that they give in the other script. */
interface Layout {
  latin: string;
  arabic: readonly string[];
}

const lettersOf = (row: string): string[] => row.split(' ');
const arabicRows = 'ض ص ث ق ف غ ع ه خ ح ج د ش س ي ب ل ا ت ن م ك ط';

/** The Arabic keyboard of computers (101) over an American one, and that over a French one (102), as in Morocco. */
const layouts: readonly Layout[] = [
  {
    latin: "qwertyuiop[]asdfghjkl;'zxcvbnm,./`",
    arabic: lettersOf(`${arabicRows} ئ ء ؤ ر لا ى ة و ز ظ ذ`),
  },
  {
    latin: 'azertyuiop^$qsdfghjklmùwxcvbn,;:!²',
    arabic: lettersOf(`${arabicRows} ئ ء ؤ ر لا ى ة و ز ظ ذ`),
  },
];

/** With the shift key some keys give a letter with its hamza. */
const shifted: Readonly<Record<string, string>> = { H: 'أ', Y: 'إ', N: 'آ', G: 'لأ', T: 'لإ', B: 'لآ' };

function toArabic(text: string, { latin, arabic }: Layout): string {
  return Array.from(text, (key) => {
    const place = latin.indexOf(key.toLowerCase());
    return shifted[key] ?? (place < 0 ? key : arabic[place]);
  }).join('');
}

const keyOf = new Map(Object.entries(shifted).map(([key, letters]) => [letters, key]));

/** لا stands on a key of its own, and its two letters on two: both may have been meant. A capital gives a letter with its hamza. */
function toLatin(text: string, { latin, arabic }: Layout, hasLamAlef: boolean): string {
  const letters = text.match(hasLamAlef ? /ل[اأإآ]|./gsu : /./gsu) ?? [];
  return letters
    .map((letter) => {
      const place = arabic.indexOf(letter);
      return place < 0 ? (keyOf.get(letter) ?? letter) : latin[place];
    })
    .join('');
}

/** The query as other keyboards would have given it, each once; none where it has letters of neither script. */
export function onOtherKeyboards(query: string): string[] {
  const hasArabic = /[ء-ي]/.test(query);
  const hasLatin = /[a-z]/i.test(query);
  if (hasArabic === hasLatin) return [];
  const others = layouts.flatMap((layout) =>
    hasLatin ? [toArabic(query, layout)] : [toLatin(query, layout, true), toLatin(query, layout, false)],
  );
  return [...new Set(others)];
}
