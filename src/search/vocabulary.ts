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
  /** Stems in order, each as the number of letters shared with the one before and the rest, joined by spaces. */
  stems: string;
  /**
   * One group a line: pages or `-` for everyday words, phrases of the texts, others; phrases joined by `|`.
   * A stem of the list stands as its number in base 36, another as itself after `_`.
   */
  groups: string;
  records: number;
  /** Names the build, for files whose names stay the same. */
  release: string;
}

export interface Vocabulary {
  stems: ReadonlySet<string>;
  groups: Group[];
  records: number;
}

const shared = (one: string, other: string): number => {
  let length = 0;
  while (length < 9 && length < one.length && one[length] === other[length]) length += 1;
  return length;
};

const packPhrases = (phrases: string[][], numbers: ReadonlyMap<string, number>): string =>
  phrases
    .map((stems) => stems.map((stem) => numbers.get(stem)?.toString(36) ?? `_${stem}`).join(' '))
    .join('|');

const unpackPhrases = (line: string | undefined, stems: string[]): string[][] => {
  const stemOf = (entry: string): string =>
    entry.startsWith('_') ? entry.slice(1) : (stems[Number.parseInt(entry, 36)] ?? '');
  return line ? line.split('|').map((phrase) => phrase.split(' ').map(stemOf)) : [];
};

export function packVocabulary(
  stems: Iterable<string>,
  groups: Group[],
  records: number,
  release: string,
): PackedVocabulary {
  const sorted = [...new Set(stems)].sort();
  const numbers = new Map(sorted.map((stem, number) => [stem, number]));
  const packed = sorted.map((stem, index) => {
    const length = shared(stem, sorted[index - 1] ?? '');
    return length + stem.slice(length);
  });
  return {
    stems: packed.join(' '),
    groups: groups
      .map(({ isTerm, pages, texts, others }) =>
        [isTerm ? pages.join(' ') : '-', packPhrases(texts, numbers), packPhrases(others, numbers)].join(';'),
      )
      .join('\n'),
    records,
    release,
  };
}

/** Throws where `packed` is no vocabulary, so that a broken file is told and not searched. */
export function unpackVocabulary(packed: Partial<PackedVocabulary>): Vocabulary {
  const { stems, groups, records } = packed;
  if (typeof stems !== 'string' || typeof groups !== 'string' || typeof records !== 'number')
    throw new TypeError('vocabulary.json: expected stems, groups and records');
  let before = '';
  const all = stems.split(' ').map((entry) => {
    before = before.slice(0, Number(entry[0])) + entry.slice(1);
    return before;
  });
  return {
    stems: new Set(all),
    groups: groups
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const [pages = '', texts, others] = line.split(';');
        return {
          isTerm: pages !== '-',
          pages: pages === '-' ? [] : pages.split(' ').filter(Boolean).map(Number),
          texts: unpackPhrases(texts, all),
          others: unpackPhrases(others, all),
        };
      }),
    records,
  };
}
