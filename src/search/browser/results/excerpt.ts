// The part of a text that answers, its matching words marked as they are written.
import { possibleStems } from '../../../text/analysis/analyser.ts';
import { isJoining } from '../../../text/analysis/stopWords.ts';
import { wordsOf } from '../../../text/analysis/words.ts';

export interface Piece {
  text: string;
  /** The stem that matches, where the piece is a matching word. */
  stem?: string;
}

/** A matching word that was not typed as it is written, in small letters. */
export interface WrittenForm {
  text: string;
  stem: string;
}

interface Analysed {
  start: number;
  end: number;
  stems: string[];
}

const excerptWords = 26;
/** Words shown before the first match. */
const lead = 4;
/** How many words before the first match a sentence may begin. */
const reach = 12;
/** Reading a text again costs more than keeping what was read, up to so many texts. */
const mostAnalysed = 500;
const analysed = new Map<string, Analysed[]>();

function analyse(text: string): Analysed[] {
  const known = analysed.get(text);
  if (known) return known;
  const words = wordsOf(text).map((word) => ({
    start: word.start,
    end: word.end,
    // Small words are no matches, though their stem be that of one: ما beside ماء.
    stems: isJoining(word.folded) ? [] : possibleStems(word),
  }));
  if (analysed.size === mostAnalysed) analysed.clear();
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
function cut(
  text: string,
  from: number,
  to: number,
  words: Analysed[],
  matches: (string | undefined)[],
): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const [index, { start, end }] of words.entries()) {
    const stem = matches[index];
    if (stem === undefined || start < from || end > to) continue;
    pieces.push({ text: text.slice(at, start) }, { text: text.slice(start, end), stem });
    at = end;
  }
  return [...pieces, { text: text.slice(at, to) }].filter((piece) => piece.text !== '');
}

/** The whole of `text`, matching words apart. */
export function markMatches(text: string, stems: ReadonlySet<string>): Piece[] {
  const words = analyse(text);
  return cut(text, 0, text.length, words, matchesIn(words, stems));
}

/** Ends of sentences, and of clauses where no sentence begins near. */
const endings = [/[.!?؟…]["”»)]?\s/gu, /[،,؛;:]\s/gu];

/**
 * The word that an excerpt begins with: that after the last end of a sentence at most `reach` words before the match, else
 * after the last end of a clause, else a few words before it.
 */
function beginningOf(text: string, words: Analysed[], match: number): number {
  if (match <= lead) return 0;
  const from = words[Math.max(0, match - reach)]?.start ?? 0;
  const to = words[match]?.start ?? 0;
  for (const ending of endings) {
    const end = [...text.slice(from, to).matchAll(ending)].at(-1);
    if (end) return words.findIndex(({ start }) => start >= from + end.index + end[0].length);
  }
  return match <= reach ? 0 : match - lead;
}

/** A stretch of `text` from the sentence of its best match on, with an ellipsis where it is cut. */
export function excerptOf(text: string, stems: ReadonlySet<string>): Piece[] {
  const words = analyse(text);
  const matches = matchesIn(words, stems);
  const first = beginningOf(text, words, bestStart(matches));
  const from = first === 0 ? 0 : (words[first]?.start ?? 0);
  const to = words[first + excerptWords]?.start ?? text.length;
  const pieces = cut(text, from, to, words, matches);
  const isCut = from > 0 && !/[.!?؟…]["”»)]?\s$/u.test(text.slice(0, from));
  if (isCut) pieces.unshift({ text: '… ' });
  if (to < text.length) pieces.push({ text: '…' });
  return pieces;
}

/** Written forms that match and are not what was typed, in capitals or not. */
export function writtenForms(pieces: Piece[], typed: ReadonlySet<string>): WrittenForm[] {
  const lower = new Set([...typed].map((word) => word.toLowerCase()));
  return pieces.flatMap(({ stem, text }) =>
    stem !== undefined && !lower.has(text.toLowerCase()) ? [{ text: text.toLowerCase(), stem }] : [],
  );
}

/** Whether a text holds every typed word: whole words, capitals and hamza folded. */
export function holdsAsTyped(text: string, typed: readonly string[]): boolean {
  const held = new Set(wordsOf(text).map(({ folded }) => folded));
  return typed.flatMap((word) => wordsOf(word)).every(({ folded }) => held.has(folded));
}
