// What one stem says for one record: BM25 as Pagefind counts it, and the fields beside the text.
import { tuning } from '../query/tuning.ts';
import type { IndexList, Posting } from './indexFiles.ts';

/** What Pagefind's own program makes of a word that was typed as it stands: see its word_length_bonus. */
const wholeWord = Math.exp(Math.exp(-1 / 8) - 1);

/** The score of a posting of this index, in units of the rarity of its stem. */
export function stemScorer({
  records,
  fields,
}: Pick<IndexList, 'records' | 'fields'>): (posting: Posting) => number {
  const averageWords = records.reduce((sum, [, words]) => sum + words, 0) / records.length;
  return ({ record, places, fields: held }) => {
    const { pageLength, termSaturation, fieldSaturation, heading, about } = tuning.index;
    const weights: Readonly<Record<string, number>> = { t: heading, k: about };
    const length = (records[record]?.[1] ?? 0) / averageWords;
    const often = places.length * wholeWord;
    const text =
      ((termSaturation + 1) * often) / (termSaturation * (1 - pageLength + pageLength * length) + often);
    const beside = [...held].map(
      ([field, count]) =>
        ((weights[fields[field] ?? ''] ?? 0) * (fieldSaturation + 1) * count) / (fieldSaturation + count),
    );
    return beside.reduce((sum, score) => sum + score, text);
  };
}
