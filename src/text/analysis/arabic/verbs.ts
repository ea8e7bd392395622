// Arabic verbs: one stem for the persons and times of a derived verb, and the noun that says what it does.

/** A letter of the root that is not weak. */
const C = '[^اوي]';
/** What stands before a verb of the third person, the second or the first, also in the future, or an alef in the past. */
const person = '(?:س?[يتن]|ا)';
/** Endings of the past and of the plural. */
const ends = '(?:ت|وا?)?$';

/**
 * Derived verbs, by what stands behind their first letter: استفعل, افتعل, انفعل. Their letters show that they are no nouns: a last
 * letter may be weak.
 */
const derived = [`ست${C}${C}[^او]`, `${C}ت${C}[^او]`, `ن${C}${C}[^او]`].map(
  (letters) => new RegExp(`^${person}(${letters})${ends}`),
);
/** The same with a weak letter in the middle, which the past writes as the noun does: يستفيد, يختار. */
const hollow = [`ست${C}ي${C}`, `${C}تا${C}`].map((letters) => new RegExp(`^س?[يتن](${letters})(?:وا)?$`));

/** A derived verb as it is in the third person: تستثمر, سنستثمر and استثمرت as يستثمر. Undefined where letters show none. */
export function derivedVerb(word: string): string | undefined {
  for (const pattern of [...derived, ...hollow]) {
    const rest = pattern.exec(word)?.[1];
    if (rest !== undefined && !rest.endsWith('ه')) return `ي${rest}`;
  }
  return undefined;
}

/** Verbs of the third person beside their nouns, C a letter of the root: يستثمر and استثمار, يستفيد and استفادة, يصدّر and تصدير, يبيع and بيع. */
const pairs: [verb: RegExp, noun: string][] = [
  [/^يست(..)([^ايو])$/, 'است$1ا$2'],
  [/^يست(.)ي(.)$/, 'است$1ا$2'],
  [/^يست(..)ي$/, 'است$1ا'],
  [/^يست(.)(.)$/, 'است$1$2ا$2'],
  [/^ي(.)ت([^ا])([^ايو])$/, 'ا$1ت$2ا$3'],
  [/^ي(.)تا(.)$/, 'ا$1تيا$2'],
  [/^ي(.)ت(.)ي$/, 'ا$1ت$2ا'],
  [/^ين(..)([^ايو])$/, 'ان$1ا$2'],
  [/^ين(..)ي$/, 'ان$1ا'],
  [/^[يت]([^اوي].)([^اوي])$/, 'ت$1ي$2'],
  [/^ي(.[يو].)$/, '$1'],
];

/** What a verb of the third person does, as nouns that there may be. */
export const nounsOf = (verb: string): string[] =>
  pairs.flatMap(([pattern, noun]) => (pattern.test(verb) ? [verb.replace(pattern, noun)] : []));

/**
 * The same verb in the form that texts use: تستفيد and نستفيد as يستفيد, ستوفر as يوفر, and كيستهلك, كايستهلك, غيستهلك and غايستهلك of
 * Darija as يستهلك. Undefined where it is no such form.
 */
export function asThirdPerson(folded: string): string | undefined {
  const rest = /^(?:س?[تنا](?=...)|[كغ][يتن](?=....)|[كغ]ا[يتن](?=...))(.+)$/.exec(folded)?.[1];
  return rest ? `ي${isOfMany(folded) ? rest.replace(/و$/, '') : rest}` : undefined;
}

/** Whether a word is a verb of many in Darija, by its beginning and its end, and no name: كيهضرو, غايبردو. */
export const isOfMany = (folded: string): boolean => /^[كغ]ا?[يتن]...?.?و$/.test(folded);

/** Whether letters show that a word is a verb. */
export const isVerb = (folded: string): boolean =>
  /^[سو]?ي/.test(folded) || derivedVerb(folded) !== undefined || isOfMany(folded);
