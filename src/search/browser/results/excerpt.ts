// The part of a text that answers, its matching words marked as they are written.
import { possibleStems } from '../../../text/analysis/analyser.ts';
import { wordsOf } from '../../../text/analysis/words.ts';

export interface Piece {
  text: string;
  isMatch: boolean;
}

interface Analysed {
  start: number;
  end: number;
  stems: string[];
}

const excerptWords = 26;
/** Words shown before the first match. */
const lead = 4;
/** Reading a text again costs more than keeping what was read. */
const analysed = new Map<string, Analysed[]>();

function analyse(text: string): Analysed[] {
  const known = analysed.get(text);
  if (known) return known;
  const words = wordsOf(text).map((word) => ({
    start: word.start,
    end: word.end,
    stems: possibleStems(word),
  }));
  analysed.set(text, words);
  return words;
}

/** For each word the stem that matches, or undefined. */
const matchesIn = (words: Analysed[], stems: ReadonlySet<string>): (string | undefined)[] =>
  words.map((word) => word.stems.find((stem) => stems.has(stem)));

/** First word of the stretch that holds most different stems, then most matches. */
function bestStart(matches: (string | undefined)[]): number {
  let best = { start: 0, value: 0 };
  for (const [start, match] of matches.entries()) {
    if (match === undefined) continue;
    const inside = matches.slice(start, start + excerptWords).filter((stem) => stem !== undefined);
    const value = new Set(inside).size * excerptWords + inside.length;
    if (value > best.value) best = { start, value };
  }
  return best.start;
}

/** The text from `from` to `to`, cut into pieces. */
function cut(text: string, from: number, to: number, words: Analysed[], isMatch: boolean[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const [index, { start, end }] of words.entries()) {
    if (!isMatch[index] || start < from || end > to) continue;
    pieces.push(
      { text: text.slice(at, start), isMatch: false },
      { text: text.slice(start, end), isMatch: true },
    );
    at = end;
  }
  return [...pieces, { text: text.slice(at, to), isMatch: false }].filter((piece) => piece.text !== '');
}

/** The whole of `text`, matching words apart. */
export function markMatches(text: string, stems: ReadonlySet<string>): Piece[] {
  const words = analyse(text);
  const isMatch = matchesIn(words, stems).map((stem) => stem !== undefined);
  return cut(text, 0, text.length, words, isMatch);
}

/** A stretch of `text` around its best match, with an ellipsis where it is cut. */
export function excerptOf(text: string, stems: ReadonlySet<string>): Piece[] {
  const words = analyse(text);
  const matches = matchesIn(words, stems);
  const first = Math.max(0, bestStart(matches) - lead);
  const from = first === 0 ? 0 : (words[first]?.start ?? 0);
  const to = words[first + excerptWords]?.start ?? text.length;
  const isMatch = matches.map((stem) => stem !== undefined);
  const pieces = cut(text, from, to, words, isMatch);
  if (from > 0) pieces.unshift({ text: '… ', isMatch: false });
  if (to < text.length) pieces.push({ text: '…', isMatch: false });
  return pieces;
}

/** Written forms that match and are not what was typed, in capitals or not. */
export function writtenForms(pieces: Piece[], typed: ReadonlySet<string>): string[] {
  const lower = new Set([...typed].map((word) => word.toLowerCase()));
  return pieces
    .filter(({ isMatch, text }) => isMatch && !lower.has(text.toLowerCase()))
    .map(({ text }) => text.toLowerCase());
}
