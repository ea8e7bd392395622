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

/** Plurals that are words of their own: ties are relations, and a tie is none. */
const kept: ReadonlySet<string> = new Set(['ties', 'goods', 'arms', 'customs', 'news', 'series', 'species']);
const irregular = new Map([
  ['gases', 'gas'],
  ['buses', 'bus'],
]);

/** Endings before which a final e is lost: making, rated, user. */
const losingE = /(?:ings?|ed|ers?|ors?|ables?|es)$/;
/** A consonant, a vowel, a consonant that would be doubled if there had been no e: mak of making, not run of running. */
const withoutE = /^[b-df-hj-np-tv-z][aeiou][b-df-hj-np-tvz]$/;

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
  if (folded.length < 4 || kept.has(folded)) return folded;
  const other = irregular.get(folded);
  if (other) return other;
  const spelled = spellings.reduce((word, [ending, other]) => word.replace(ending, other), folded);
  const single = plural(spelled);
  const shorter = withoutEnding(single);
  // Sanctioned and sanctions are one.
  const stem = shorter.endsWith('ion') ? withoutEnding(shorter) : shorter;
  // A word of four letters keeps its e, or made is mad; one that lost it gets it back.
  if (stem.length < 4) return withoutE.test(stem) && losingE.test(spelled) ? `${stem}e` : stem;
  return stem.replace(/(?<=....)e$|(?<=...)[yi]$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}
