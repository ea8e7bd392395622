// One key for a name in Arabic and in Latin letters: consonants by place of sound, vowels left out.

const latin: [RegExp, string][] = [
  [/kh/g, 'H'],
  [/gh/g, 'K'],
  [/sch|sh|ch/g, 'X'],
  [/th/g, 'T'],
  [/ph/g, 'F'],
  [/ck|[ckgqj]/g, 'K'],
  [/x/g, 'KS'],
  [/[bp]/g, 'B'],
  [/[fv]/g, 'F'],
  [/d/g, 'D'],
  [/t/g, 'T'],
  [/[sz]/g, 'S'],
  [/[hwyaeiou]/g, ''],
];
const arabic: [RegExp, string][] = [
  [/خ/g, 'H'],
  [/تش|ش/g, 'X'],
  [/[كقغج]/g, 'K'],
  [/ب/g, 'B'],
  [/ف/g, 'F'],
  [/[دضذظ]/g, 'D'],
  [/[تطث]/g, 'T'],
  [/[سصز]/g, 'S'],
  [/[حهعاويء]/g, ''],
  [/ل/g, 'L'],
  [/م/g, 'M'],
  [/ن/g, 'N'],
  [/ر/g, 'R'],
];

/** Key of three sounds or more, or undefined: Nvidia and إنفيديا, Dakhla and الداخلة. */
export function soundKey(folded: string): string | undefined {
  const rules = /^[a-z]+$/.test(folded) ? latin : /^[ء-ي]+$/.test(folded) ? arabic : undefined;
  if (!rules || folded.length < 4) return undefined;
  const key = rules
    .reduce((sounds, [letters, sound]) => sounds.replace(letters, sound), folded)
    .toUpperCase()
    .replace(/(.)\1+/g, '$1');
  return key.length >= 3 ? key : undefined;
}

/** Latin vowels that each long vowel of Arabic may stand for in a name: ماسك for Musk, نيفر for Naver. */
const heard: Record<string, RegExp> = { ا: /[aeuo]/, و: /[ouwv]/, ي: /[ieyaj]/ };

/** Whether the long vowels of an Arabic spelling may be heard in a Latin one with the same key, in their order. */
export function vowelsAgree(arabic: string, latin: string): boolean {
  let rest = latin;
  for (const letter of arabic.slice(1).replace(/[اي]$/, '')) {
    const vowel = heard[letter];
    if (!vowel) continue;
    const at = rest.search(vowel);
    if (at < 0) return false;
    rest = rest.slice(at + 1);
  }
  return true;
}
