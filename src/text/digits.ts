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
