// What no text of a file may be: too long to be meant, or with marks that nobody sees.
import { faultLine, inFewLines } from '../seedError.ts';

/** Three times the longest: the ordinary words of a language. */
const MOST_CHARACTERS = 15_000;
/** Three times the deepest. */
const MOST_LEVELS = 20;

/** Control, direction and format marks, halves of a pair, private signs, other line ends. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
/** A run of the other direction inside Arabic, opened and closed; ends of lines, and tabs. */
const meant = /\u2066[^\u2066-\u2069\n]*\u2069|\r?\n|\t/g;

interface Fault {
  received: string;
  expected: string;
}

/** The first mark of a text that nobody sees; undefined where there is none. */
export function hiddenMarkIn(text: string): Fault | undefined {
  const [mark] = text.replace(meant, '').match(hidden) ?? [];
  if (mark === undefined) return undefined;
  const code = mark.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  return { received: `the hidden mark U+${code}`, expected: 'a text that shows all that it holds' };
}

const faultOf = (text: string): Fault | undefined =>
  text.length > MOST_CHARACTERS
    ? { received: `${text.length} characters`, expected: `at most ${MOST_CHARACTERS}` }
    : hiddenMarkIn(text);

/** One line for each text, or name of a field, of a parsed file that is at fault; and for what holds itself. */
export function faultsOfTexts(file: string, root: unknown): string[] {
  const faults: string[] = [];
  const known = new Set<unknown>();
  const say = (path: readonly PropertyKey[], { received, expected }: Fault) =>
    faults.push(faultLine(file, root, path, received, expected));
  const walk = (node: unknown, path: readonly PropertyKey[], holders: readonly unknown[]): void => {
    if (typeof node === 'string') {
      const fault = faultOf(node);
      if (fault) say(path, fault);
    }
    if (typeof node !== 'object' || node === null) return;
    if (holders.includes(node)) say(path, { received: 'an alias of what holds it', expected: 'no circle' });
    else if (path.length > MOST_LEVELS)
      say(path, { received: `${path.length} levels`, expected: `at most ${MOST_LEVELS}` });
    // What an alias repeats is looked at once.
    else if (!known.has(node)) {
      known.add(node);
      for (const [key, inner] of Object.entries(node)) {
        const fault = faultOf(key);
        if (fault) say([...path, key], fault);
        walk(inner, [...path, Array.isArray(node) ? Number(key) : key], [...holders, node]);
      }
    }
  };
  walk(root, [], []);
  return inFewLines(faults);
}
