// Spaces that the reader left out or put in: where the texts do not have a word, they may have its parts, or the word
// together with its neighbour.
import { knownStem, possibleStems } from '../../../text/analysis/analyser.ts';
import { fold } from '../../../text/analysis/fold.ts';
import type { Lexicon } from '../lexicon.ts';
import type { ParsedQuery } from './parseQuery.ts';
import type { QueryWord } from './queryWord.ts';

const asWord = (written: string): QueryWord => ({ written, folded: fold(written) });

/** Signs of a space that is missing: an article, a capital. */
const signs = [/^(.{3,}?)(ال.{3,})$/u, /^(\p{L}*\p{Ll})(\p{Lu}\p{L}+)$/u];
/** Shortest part of a word that is cut where no sign shows the place. One of the two must be a term, or crossword is cut. */
const shortestPart = 4;

/** Whether the word alone names a term of the glossary. */
const namesTerm = (word: QueryWord, { isKnown, groupsOf, isTerm }: Lexicon): boolean =>
  groupsOf([knownStem(word, isKnown) ?? '']).some(isTerm);

/** Ways to cut a word in two, the likeliest first. */
function cutsOf({ written }: QueryWord, lexicon: Lexicon): QueryWord[][] {
  const shown = signs.flatMap((sign) => {
    const [, ...parts] = sign.exec(written) ?? [];
    return parts.length > 0 ? [parts.map(asWord)] : [];
  });
  const places = Array.from(
    { length: Math.max(0, written.length - 2 * shortestPart + 1) },
    (_, index) => index + shortestPart,
  );
  const anywhere = places
    .map((at) => [written.slice(0, at), written.slice(at)].map(asWord))
    .filter((parts) => parts.some((part) => namesTerm(part, lexicon)));
  return [...shown, ...anywhere];
}

/** Two words without the space between them: مركزالبيانات, NaverCloud. */
function splitJoined(word: QueryWord, lexicon: Lexicon): QueryWord[] {
  const { isKnown, isOrdinary, corrections } = lexicon;
  if (word.scaled || knownStem(word, isKnown) !== undefined) return [word];
  const stems = possibleStems(word);
  if (stems.some(isOrdinary) || corrections(stems[0] ?? '', word.folded).length > 0) return [word];
  const isKnownWord = (part: QueryWord): boolean => knownStem(part, isKnown) !== undefined;
  return cutsOf(word, lexicon).find((parts) => parts.every(isKnownWord)) ?? [word];
}

/** A name whose beginning was taken for a word that says nothing: إن فيديا. */
function joinBefore(word: QueryWord, { isKnown }: Lexicon): QueryWord {
  if (!word.before || /\d/.test(word.before) || knownStem(word, isKnown) !== undefined) return word;
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

/** Words without letters that stand alone and are no name, unless there are no others. */
function withoutLetters(words: QueryWord[], { isKnown }: Lexicon): QueryWord[] {
  const longer = words.filter(({ folded }) => !/^[a-z]$/.test(folded) || isKnown(folded));
  return longer.length > 0 ? longer : words;
}

/** The query with the spaces of the texts; one with quotes is left as it is. */
export function respaced(parsed: ParsedQuery, lexicon: Lexicon): ParsedQuery {
  if (parsed.quoted.length > 0) return parsed;
  const words = parsed.words
    .map((word) => joinBefore(word, lexicon))
    .flatMap((word) => splitJoined(word, lexicon));
  return { ...parsed, words: withoutLetters(joinCodes(words, lexicon), lexicon) };
}
