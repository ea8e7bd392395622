// Digit sets that a reader or an author may type: Western, Arabic-Indic, Persian, full width.

const zeros = [0x0660, 0x06f0, 0xff10];

/** `text` with every digit of another set replaced by its Western form. */
export function toWesternDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = zeros.find((start) => code >= start && code < start + 10) ?? code;
    return String(code - zero);
  });
}

/** Marks of direction that come along where a number is copied out of Arabic text. */
export const invisible = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Digits alone, or in threes behind a space of any width or the Arabic thousands mark; then a decimal mark of any script. */
const written = /^(\d+|\d{1,3}(?:[\s\u066c]\d{3})+)(?:[.,\u066b](\d+))?$/;

/**
 * A number as people write it, in the form that `Number` reads: `١ ٣٠٠٫٥`, `1 300,5` and `1300.5` are all `1300.5`.
 * A comma is a decimal mark, never one of thousands. Undefined where the text is no such number.
 */
export function plainNumber(text: string): string | undefined {
  const match = written.exec(toWesternDigits(text.replace(invisible, '').trim()));
  if (!match) return undefined;
  const [, whole = '', fraction] = match;
  const digits = whole.replace(/\D/g, '');
  return fraction === undefined ? digits : `${digits}.${fraction}`;
}
