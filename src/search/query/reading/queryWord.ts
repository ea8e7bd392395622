// A word of a query as the plan takes it.
import type { Word } from '../../../text/analysis/words.ts';

export interface QueryWord extends Pick<Word, 'folded' | 'written'> {
  /** The value of a number in words, or of a number with its scale: `200` and `thousand` as one. */
  scaled?: string;
  /** The scale was a word of its own. */
  hasScale?: true;
  /** Stems that say the same of a quantity in another unit: 500 of 0.5 GW, `mw` of `gw`. */
  equal?: string[];
  /** Latin letters with digits for Arabic sounds. */
  isDarija?: true;
  /** The word before it where that one does not count. */
  before?: string;
}

/** A word of the text with the word before it where that one does not count. */
export type CountingWord = Word & Pick<QueryWord, 'before' | 'isDarija'>;
