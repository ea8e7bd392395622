// Spaces that the reader left out or put in: where the texts do not have a word, they may have its parts, or it with its neighbour.
import { knownStem, possibleStems } from '../../text/analysis/analyser.ts';
import { fold } from '../../text/analysis/fold.ts';
import type { Lexicon } from './lexicon.ts';
import type { ParsedQuery, QueryWord } from './parseQuery.ts';

const asWord = (written: string): QueryWord => ({ written, folded: fold(written) });

/** Shortest part of a word that is cut where no sign shows the place. */
const shortestPart = 4;

/** Ways to cut a word in two: before an article, before a capital, else anywhere. */
function* cutsOf(written: string): Generator<[string, string]> {
  for (const sign of [/^(.{3,}?)(ال.{3,})$/u, /^(\p{L}*\p{Ll})(\p{Lu}\p{L}+)$/u]) {
    const [, first, second] = sign.exec(written) ?? [];
    if (first && second) yield [first, second];
  }
  for (let at = shortestPart; at <= written.length - shortestPart; at += 1)
    yield [written.slice(0, at), written.slice(at)];
}

/** Two words without the space between them: مركزالبيانات, NaverCloud. */
function splitJoined(word: QueryWord, { isKnown, isOrdinary, corrections }: Lexicon): QueryWord[] {
  if (word.scaled || knownStem(word, isKnown) !== undefined) return [word];
  const stems = possibleStems(word);
  if (stems.some(isOrdinary) || corrections(stems[0] ?? '', word.folded).length > 0) return [word];
  for (const parts of cutsOf(word.written)) {
    const words = parts.map(asWord);
    if (words.every((part) => knownStem(part, isKnown) !== undefined)) return words;
  }
  return [word];
}

/** A name whose beginning was taken for a word that says nothing: إن فيديا. */
function joinBefore(word: QueryWord, { isKnown }: Lexicon): QueryWord {
  if (!word.before || knownStem(word, isKnown) !== undefined) return word;
  const joined = asWord(word.before + word.written);
  return knownStem(joined, isKnown) === undefined ? word : joined;
}

/** A code in two pieces that the texts write as one, such as GB 200. */
function joinCodes(words: QueryWord[], { isKnown }: Lexicon): QueryWord[] {
  const joined: QueryWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const isCode =
      last &&
      /^[a-z]{1,6}$/.test(last.folded) &&
      /^\d{1,4}$/.test(word.folded) &&
      isKnown(last.folded + word.folded);
    if (isCode) joined.splice(-1, 1, asWord(last.written + word.written));
    else joined.push(word);
  }
  return joined;
}

/** The query with the spaces of the texts; one with quotes is left as it is. */
export function respaced(parsed: ParsedQuery, lexicon: Lexicon): ParsedQuery {
  if (parsed.quoted.length > 0) return parsed;
  const words = parsed.words
    .map((word) => joinBefore(word, lexicon))
    .flatMap((word) => splitJoined(word, lexicon));
  return { ...parsed, words: joinCodes(words, lexicon) };
}
