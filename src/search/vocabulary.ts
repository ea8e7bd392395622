// The words that the browser must know to plan a query: every stem of the index, and the groups that mean the same.

export interface Group {
  /** The group is a term of the glossary, and its number the number of the term. */
  isTerm: boolean;
  /** Numbers of the explainers whose source articles speak of the term. */
  pages: number[];
  /** Phrases that stand in the texts, as lists of stems. */
  texts: string[][];
  /** Phrases that only readers use. */
  others: string[][];
}

export interface PackedVocabulary {
  /**
   * Stems that stand in no group, in order, each as the number of letters shared with the one before, and the rest.
   * Numbers are left out: each is taken to be in the texts. Here and in groups a letter is one byte: see `toBytes`.
   */
  stems: string;
  /**
   * One group a line: pages or `-` for everyday words, phrases of the texts, others; phrases joined by `|`. A stem that no
   * text has stands after `_`.
   */
  groups: string;
  /** Stems of everyday words that the site does not have, packed as `stems`. */
  ordinary: string;
  /** Words beside the subject, which queries leave out, with spaces between them. */
  asides: string;
  records: number;
  /** Names the build, for files whose names stay the same. */
  release: string;
}

export interface Vocabulary {
  stems: ReadonlySet<string>;
  groups: Group[];
  ordinary: ReadonlySet<string>;
  asides: ReadonlySet<string>;
  records: number;
}

const shared = (one: string, other: string): number => {
  let length = 0;
  while (length < 9 && length < one.length && one[length] === other[length]) length += 1;
  return length;
};

const inBytes = new Map([
  ...[...'ابتثجحخدذرزسشصضطظعغفقكلمنهويء'].map((letter, index): [string, string] => [
    letter,
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^'.charAt(index),
  ]),
  ...[...'0123456789'].map((digit, index): [string, string] => [digit, '₀₁₂₃₄₅₆₇₈₉'.charAt(index)]),
]);
const fromBytes = new Map([...inBytes].map(([letter, byte]) => [byte, letter]));

/** Arabic letters as capitals, which no folded word has, and digits lowered: half the size, packed 10 % less. */
const toBytes = (stem: string): string => stem.replace(/[\dء-ي]/g, (letter) => inBytes.get(letter) ?? letter);
const toLetters = (packed: string): string =>
  packed.replace(/[A-Z[\]^₀-₉]/g, (byte) => fromBytes.get(byte) ?? byte);

/** A number is not listed: it is asked for, and may be in no text. */
export const isNumber = (stem: string): boolean => /^\d/.test(stem);

interface PackedStem {
  stem: string;
  isInTexts: boolean;
}

const unpackStem = (entry: string): PackedStem => ({
  stem: toLetters(entry.replace(/^_/, '')),
  isInTexts: !entry.startsWith('_'),
});
const unpackPhrases = (line: string | undefined): PackedStem[][] =>
  line ? line.split('|').map((phrase) => phrase.split(' ').map(unpackStem)) : [];
const stemsOf = (phrases: PackedStem[][]): string[][] =>
  phrases.map((phrase) => phrase.map(({ stem }) => stem));

/** Stems in order, each as the number of letters shared with the one before, and the rest. */
const packStems = (stems: Iterable<string>): string =>
  [...stems]
    .sort()
    .map((stem, index, sorted) => {
      const length = shared(stem, sorted[index - 1] ?? '');
      return length + toBytes(stem.slice(length));
    })
    .join('');

function unpackStems(packed: string): string[] {
  let before = '';
  return Array.from(packed.matchAll(/(\d)(\D*)/g), ([, length, rest = '']) => {
    before = before.slice(0, Number(length)) + toLetters(rest);
    return before;
  });
}

export function packVocabulary(
  stems: Iterable<string>,
  groups: Group[],
  ordinary: Iterable<string>,
  asides: Iterable<string>,
  records: number,
  release: string,
): PackedVocabulary {
  const inTexts = new Set(stems);
  const inGroups = new Set(groups.flatMap(({ texts, others }) => [...texts, ...others].flat()));
  const packPhrases = (phrases: string[][]): string =>
    phrases
      .map((phrase) => phrase.map((stem) => (inTexts.has(stem) ? '' : '_') + toBytes(stem)).join(' '))
      .join('|');
  return {
    stems: packStems([...inTexts].filter((stem) => !inGroups.has(stem) && !isNumber(stem))),
    groups: groups
      .map(({ isTerm, pages, texts, others }) =>
        [isTerm ? pages.join(' ') : '-', packPhrases(texts), packPhrases(others)].join(';'),
      )
      .join('\n'),
    ordinary: packStems(ordinary),
    asides: [...asides].join(' '),
    records,
    release,
  };
}

/** Throws where `packed` is no vocabulary, so that a broken file is told and not searched. */
export function unpackVocabulary(packed: Partial<PackedVocabulary>): Vocabulary {
  const { stems, groups, ordinary = '', asides = '', records } = packed;
  if (typeof stems !== 'string' || typeof groups !== 'string' || typeof records !== 'number')
    throw new TypeError('vocabulary.json: expected stems, groups and records');
  const groupLines = groups
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(';'));
  const unpacked = groupLines.map(([pages = '', texts, others]) => ({
    isTerm: pages !== '-',
    pages: pages === '-' ? [] : pages.split(' ').filter(Boolean).map(Number),
    texts: unpackPhrases(texts),
    others: unpackPhrases(others),
  }));
  const inGroups = unpacked.flatMap(({ texts, others }) => [...texts, ...others].flat());
  return {
    stems: new Set([
      ...unpackStems(stems),
      ...inGroups.filter(({ isInTexts }) => isInTexts).map(({ stem }) => stem),
    ]),
    groups: unpacked.map((group) => ({
      ...group,
      texts: stemsOf(group.texts),
      others: stemsOf(group.others),
    })),
    ordinary: new Set(unpackStems(ordinary)),
    asides: new Set(asides.split(' ')),
    records,
  };
}
