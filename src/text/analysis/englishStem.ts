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

/**
 * Endings that make another form of a word, with what they leave in their place. Those that make another word stay: a party is no
 * part, a player no play, an apartment not apart.
 */
const endings: [RegExp, string][] = [
  [/(?<=....)izations?$/, 'iz'],
  [/(?<=...)(?:ical|ics)$/, 'ic'],
  [/(?<=...)bility$/, 'ble'],
  [/(?<=....)ions?$/, ''],
  [/(?<=...)(?:edly|ing|ly)$|(?<=...[^e]|..[^e])ed$/, ''],
];

/** Plurals that are words of their own: ties are relations, and a tie is none. */
const kept: ReadonlySet<string> = new Set(['ties', 'goods', 'arms', 'customs', 'news', 'series', 'species']);
const irregular = new Map([
  ['gases', 'gas'],
  ['buses', 'bus'],
  ['used', 'use'],
  ['uses', 'use'],
  ['using', 'use'],
  ['station', 'station'],
  ['stations', 'station'],
]);

/** Endings before which a final e is lost: making, rated, user. */
const losingE = /(?:ings?|ed|es)$/;
/** A consonant, a vowel, a consonant that would be doubled if there had been no e: mak of making, not run of running. */
const withoutE = /^[b-df-hj-np-tv-z][aeiou][b-df-hj-np-tvz]$/;

const plural = (word: string): string =>
  word
    .replace(/(?<=..)ies$/, 'y')
    .replace(/(?<=(?:s|x|z|ch|sh))es$/, '')
    .replace(/(?<=..)(?:(eau)|au)x$/, (_, single = 'al') => single)
    .replace(/(?<=.[^si]|^..u)s$/, '');

/** Endings that make another word, behind what may be the word of a text: govern of governor. */
const making = /^(.{4,}?)(?:(?:er|or|ment|al|able|ible|ive|ation|ance|ence)s?|ity|ities|y)$/;

/** The stem of the word that `folded` may be made of; undefined where it has no such ending. */
export function madeOf(folded: string): string | undefined {
  const base = making.exec(folded)?.[1];
  return base && englishStem(base);
}

/** The word without one ending, where what is left can be said. */
function withoutEnding(word: string): string {
  const ending = endings.find(([pattern]) => pattern.test(word));
  const rest = ending ? word.replace(ending[0], ending[1]) : word;
  return /[aeiouy]/.test(rest) ? rest : word;
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
  return stem
    .replace(/(?<=...[^e])e$/, '')
    .replace(/i$/, 'y')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1');
}
