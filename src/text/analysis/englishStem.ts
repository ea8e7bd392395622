// A light stemmer for English, and one spelling for British and American.

const spellings: [RegExp, string][] = [
  [/(?<=[a-z]{3})tre(s?)$/, 'ter$1'],
  [/(?<=[a-z]{3})is(e|es|ed|ing|ation|ations|er|ers)$/, 'iz$1'],
  [/(?<=[a-z]{3})our(s?)$/, 'or$1'],
  [/(?<=[a-z]{2})ence(s?)$/, 'ense$1'],
  [/ll(ed|ing|er|ers)$/, 'l$1'],
  [/ogue(s?)$/, 'og$1'],
  [/programme(s?)$/, 'program$1'],
];

/** Endings, longest first, with what they leave in their place; four letters stay before the long ones. */
const endings: [RegExp, string][] = [
  [/(?<=....)(?:ization|ational|ability|ibility|fulness|ousness)s?$/, ''],
  [/(?<=....)(?:ations?|ators?|ments?|ities|ity|ances?|enses?|ively|ives?)$/, ''],
  [/(?<=...)(?:ings?|edly|ed|ers?|ors?|ages?|ly|als?|ions?|ables?|ibles?|ic|ics|ical)$/, ''],
];

const plural = (word: string): string =>
  word
    .replace(/(?<=..)ies$/, 'y')
    .replace(/(?<=(?:s|x|z|ch|sh))es$/, '')
    .replace(/(?<=.[^si]|^..u)s$/, '');

function withoutEnding(word: string): string {
  const ending = endings.find(([pattern]) => pattern.test(word));
  return ending ? word.replace(ending[0], ending[1]) : word;
}

/** Stem of a folded English word: batteries and battery, centre and center, graduating and graduates are one. */
export function englishStem(folded: string): string {
  if (folded.length < 4) return folded;
  const spelled = spellings.reduce((word, [ending, other]) => word.replace(ending, other), folded);
  const single = plural(spelled);
  const shorter = withoutEnding(single);
  // Sanctioned and sanctions are one.
  const stem = shorter.endsWith('ion') ? withoutEnding(shorter) : shorter;
  return stem.length < 4
    ? stem
    : stem.replace(/(?<=...)(?:e|y|i)$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}
