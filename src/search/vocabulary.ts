// The words that the browser must know to plan a query: every stem of the index, and the groups that mean the same.

export interface Group {
  /** A term of the glossary, whose number is that of the group; everyday words; the names of a page. */
  kind: 'term' | 'everyday' | 'page';
  /** The record that the names of a page lead to. */
  record?: string;
  /** A term of technology, which a question about it wants explained: explainers only use it. */
  isTechnical?: true;
  /** A term that is someone's or something's own name: of a person, a place, a company, a project. */
  isProper?: true;
  /** Numbers of the explainers whose source articles speak of the term. */
  pages: number[];
  /** Phrases that stand in the texts, as lists of stems. */
  texts: string[][];
  /** Phrases that only readers use. */
  others: string[][];
  /** Those of both, written together, that lead to a term and are no name of it. */
  finds: string[];
}

export interface PackedVocabulary {
  /**
   * Stems that stand in no group, in order, each as the number of letters shared with the one before, and the rest.
   * Numbers are left out: each is taken to be in the texts. Here and in groups a letter is one byte: see `toBytes`.
   */
  stems: string;
  /**
   * One group a line: its pages, behind `+` those of a term of technology and behind `!` those of another that is no name of its
   * own, `-` for everyday words or `=` and the record of a page.
   */
  heads: string;
  /**
   * The same groups, one a line, parts behind each other with `;`: names in the texts, other names; the same of phrases that are
   * no name of the term. Phrases are joined by `|`; a stem that no text has begins with `_`.
   */
  groups: string;
  /** Stems of everyday words that the site does not have, packed as `stems`. */
  ordinary: string;
  /** Words beside the subject, which queries leave out, with spaces between them. */
  asides: string;
  records: number;
  /** Name of the index's first file, which changes with the index. */
  list: string;
}

export interface Vocabulary {
  stems: ReadonlySet<string>;
  groups: Group[];
  ordinary: ReadonlySet<string>;
  asides: ReadonlySet<string>;
  records: number;
  /** Name of the index's first file. */
  list: string;
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

interface UnpackedPhrase {
  stems: string[];
  /** Those of the stems that some text has. */
  inTexts: string[];
}

function unpackPhrase(packed: string): UnpackedPhrase {
  const entries = packed.split(' ');
  const unpack = (entry: string): string => toLetters(entry.replace(/^_/, ''));
  return {
    stems: entries.map(unpack),
    inTexts: entries.filter((entry) => !entry.startsWith('_')).map(unpack),
  };
}

const unpackPhrases = (line: string | undefined): UnpackedPhrase[] =>
  line ? line.split('|').map(unpackPhrase) : [];

function headOf({ kind, pages, record, isTechnical, isProper }: Group): string {
  if (kind === 'everyday') return '-';
  if (kind === 'page') return `=${record}`;
  const mark = isTechnical ? '+' : '!';
  return (isProper ? '' : mark) + pages.join(' ');
}

function unpackHead(head: string): Pick<Group, 'kind' | 'pages' | 'record' | 'isTechnical' | 'isProper'> {
  if (head === '-') return { kind: 'everyday', pages: [] };
  if (head.startsWith('=')) return { kind: 'page', record: head.slice(1), pages: [] };
  const pages = head.replace(/^[+!]/, '').split(' ').filter(Boolean).map(Number);
  return {
    kind: 'term',
    pages,
    ...(head.startsWith('+') && { isTechnical: true as const }),
    ...(!/^[+!]/.test(head) && { isProper: true as const }),
  };
}

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
): Omit<PackedVocabulary, 'list'> {
  const inTexts = new Set(stems);
  const inGroups = new Set(groups.flatMap(({ texts, others }) => [...texts, ...others].flat()));
  const packPhrase = (phrase: string[]): string =>
    phrase.map((stem) => (inTexts.has(stem) ? '' : '_') + toBytes(stem)).join(' ');
  const packGroup = (group: Group): string => {
    const partsOf = (isFind: boolean): string[] =>
      [group.texts, group.others].map((phrases) =>
        phrases
          .filter((phrase) => group.finds.includes(phrase.join('')) === isFind)
          .map(packPhrase)
          .join('|'),
      );
    return [...partsOf(false), ...partsOf(true)].join(';').replace(/;+$/, '');
  };
  return {
    stems: packStems([...inTexts].filter((stem) => !inGroups.has(stem) && !isNumber(stem))),
    heads: groups.map((group) => `${headOf(group)}\n`).join(''),
    groups: groups.map(packGroup).join('\n'),
    ordinary: packStems(ordinary),
    asides: [...asides].join(' '),
    records,
  };
}

/** Throws where `packed` is no vocabulary, so that a broken file is told and not searched. */
export function unpackVocabulary(packed: Partial<PackedVocabulary>): Vocabulary {
  const { stems, heads, groups, ordinary = '', asides = '', records, list = '' } = packed;
  if (
    typeof stems !== 'string' ||
    typeof heads !== 'string' ||
    typeof groups !== 'string' ||
    typeof records !== 'number'
  )
    throw new TypeError('vocabulary.json: expected stems, heads, groups and records');
  const stemsOf = (phrases: UnpackedPhrase[]): string[][] => phrases.map((phrase) => phrase.stems);
  const inTexts: string[] = [];
  const lines = groups.split('\n');
  const unpackGroup = (head: string, place: number): Group => {
    const parts = lines[place]?.split(';') ?? [];
    const [texts = [], others = [], ...finds] = [0, 1, 2, 3].map((part) => unpackPhrases(parts[part]));
    const [findsInTexts = [], otherFinds = []] = finds;
    const all = [...texts, ...findsInTexts, ...others, ...otherFinds];
    inTexts.push(...all.flatMap((phrase) => phrase.inTexts));
    return {
      ...unpackHead(head),
      texts: stemsOf([...texts, ...findsInTexts]),
      others: stemsOf([...others, ...otherFinds]),
      finds: finds.flat().map((phrase) => phrase.stems.join('')),
    };
  };
  const unpacked = heads.split('\n').slice(0, -1).map(unpackGroup);
  return {
    stems: new Set([...unpackStems(stems), ...inTexts]),
    groups: unpacked,
    ordinary: new Set(unpackStems(ordinary)),
    asides: new Set(asides.split(' ')),
    records,
    list,
  };
}
