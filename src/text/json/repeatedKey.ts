// The first key that an object of a JSON text has twice: `JSON.parse` takes the last in silence.

/** Undefined where no object has a key twice. The text must be JSON. */
export function repeatedKey(text: string): { key: string; line: number } | undefined {
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
      if (keys?.has(key)) return { key, line: text.slice(0, at).split('\n').length };
      keys?.add(key);
    }
  }
  return undefined;
}

/** Place of the quotation mark that ends the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
