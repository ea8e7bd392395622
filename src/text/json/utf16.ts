// Whether a file is UTF-16.

/** A byte order mark of UTF-16, or a first ASCII character in two bytes: JSON begins with one, and so does a table. */
export function isUtf16([first, second]: Uint8Array): boolean {
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return hasMark || (first === 0) !== (second === 0);
}
