// JSON as predict and goodput accept it: each key of an object stands once.
import { SeedError } from '../../seeds/seedError.ts';
import type { NamedText } from './readText.ts';

/** The value of the text. Throws SeedError where it is not JSON. */
export function parseJson({ file, text }: NamedText): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SeedError(`${file}: not JSON: ${(cause as Error).message}; expected an array of runs`);
  }
}

/** Throws SeedError naming the first key that an object has twice; `JSON.parse` would take the last in silence. */
export function refuseRepeatedKeys({ file, text }: NamedText): void {
  /** Keys of each object that is open at this place, outermost first; undefined for a list. */
  const open: (Set<string> | undefined)[] = [];
  let string = '';
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark === '{') open.push(new Set());
    else if (mark === '[') open.push(undefined);
    else if (mark === '}' || mark === ']') open.pop();
    else if (mark === '"') {
      const end = endOfString(text, at);
      string = text.slice(at, end + 1);
      at = end;
    } else if (mark === ':') {
      const keys = open.at(-1);
      const key = JSON.parse(string) as string;
      if (keys?.has(key)) {
        const line = text.slice(0, at).split('\n').length;
        throw new SeedError(
          `${file}: line ${line}: received the field ${key} twice in one object, expected each field once`,
        );
      }
      keys?.add(key);
    }
  }
}

/** Place of the quotation mark that ends the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
