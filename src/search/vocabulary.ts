// The words that the browser must know to plan a query: every stem of the index, and the groups that mean the same.

export interface PackedVocabulary {
  /** Stems in order, each as the number of letters shared with the one before and the rest, joined by spaces. */
  stems: string;
  /** Groups of phrases that mean the same, one group a line, phrases joined by `|`, stems by spaces. */
  groups: string;
  records: number;
}

export interface Vocabulary {
  stems: ReadonlySet<string>;
  /** Phrases of each group, as lists of stems. */
  groups: string[][][];
  records: number;
}

const shared = (one: string, other: string): number => {
  let length = 0;
  while (length < 9 && length < one.length && one[length] === other[length]) length += 1;
  return length;
};

export function packVocabulary(stems: Iterable<string>, groups: string[][], records: number): PackedVocabulary {
  const sorted = [...new Set(stems)].sort();
  const packed = sorted.map((stem, index) => {
    const length = shared(stem, sorted[index - 1] ?? '');
    return length + stem.slice(length);
  });
  return {
    stems: packed.join(' '),
    groups: groups.map((phrases) => phrases.join('|')).join('\n'),
    records,
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
      .map((line) => line.split('|').map((phrase) => phrase.split(' '))),
    records,
  };
}
