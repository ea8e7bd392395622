// The part of a text that answers, its matching words marked as they are written.
import { possibleStems } from '../../text/analyser.ts';
import { type Word, wordsOf } from '../../text/words.ts';

export interface Piece {
  text: string;
  isMatch: boolean;
}

const excerptWords = 26;

interface Matched extends Word {
  stem: string | undefined;
}

const matchWords = (text: string, stems: ReadonlySet<string>): Matched[] =>
  wordsOf(text).map((word) => ({ ...word, stem: possibleStems(word).find((stem) => stems.has(stem)) }));

/** First word of the stretch that holds most different stems, then most matches. */
function bestStart(words: Matched[]): number {
  let best = { start: 0, value: 0 };
  for (const [start, { stem }] of words.entries()) {
    if (stem === undefined) continue;
    const inside = words.slice(start, start + excerptWords).flatMap((word) => word.stem ?? []);
    const value = new Set(inside).size * 10 + inside.length;
    if (value > best.value) best = { start, value };
  }
  return best.start;
}

/** `text` cut into pieces, matching words apart. */
export function markMatches(text: string, stems: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { stem, start, end } of matchWords(text, stems)) {
    if (stem === undefined) continue;
    pieces.push(
      { text: text.slice(at, start), isMatch: false },
      { text: text.slice(start, end), isMatch: true },
    );
    at = end;
  }
  return [...pieces, { text: text.slice(at), isMatch: false }].filter((piece) => piece.text !== '');
}

/** A stretch of `text` around its best match, with an ellipsis where it is cut. */
export function excerptOf(text: string, stems: ReadonlySet<string>): Piece[] {
  const words = matchWords(text, stems);
  const first = Math.max(0, bestStart(words) - 4);
  const from = first === 0 ? 0 : (words[first]?.start ?? 0);
  const last = words[first + excerptWords];
  const to = last ? last.start : text.length;
  const pieces = markMatches(text.slice(from, to).trimEnd(), stems);
  if (from > 0) pieces.unshift({ text: '… ', isMatch: false });
  if (last) pieces.push({ text: ' …', isMatch: false });
  return pieces;
}

/** Written forms that match and are not what was typed, each once. */
export function writtenForms(pieces: Piece[], typed: ReadonlySet<string>): string[] {
  return pieces.filter(({ isMatch, text }) => isMatch && !typed.has(text)).map(({ text }) => text);
}
