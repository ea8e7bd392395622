// Two indexes asked in turn: that of the reader's own language, and where it knows no word of the query, the one that the other
// languages share. What only another language says is found, and no word of it is taken for one of the reader's.
import { type Answer, answerQuery, type SearchIndex } from '../query/answer.ts';
import type { Lexicon } from '../query/lexicon.ts';

/** An index, and the words that it knows. */
export interface OpenIndex {
  lexicon: Lexicon;
  index: SearchIndex;
}

/** `shared` is opened when it is needed. */
export async function answerInTurn(
  query: string,
  own: OpenIndex,
  shared: () => Promise<OpenIndex>,
  isLiteral = false,
): Promise<Answer> {
  const answer = await answerQuery(query, own.lexicon, own.index, isLiteral);
  if (answer.plan.known.length > 0) return answer;
  const { lexicon, index } = await shared();
  const other = await answerQuery(query, lexicon, index, isLiteral);
  return other.plan.known.length > 0 || answer.ids.length === 0 ? other : answer;
}
