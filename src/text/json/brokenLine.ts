// Where a text stops being JSON. An engine's own message is in English whatever the page's language.

/** More of a line says no more. */
const MOST_LETTERS = 60;

/**
 * The line that the message of `JSON.parse` names, cut, and `""` for an empty one; where it names none, the text ended too early
 * or is short: the last line.
 */
export function brokenLine(text: string, message: string): string {
  const lines = text.trim().split('\n');
  const named = /\bline (\d+)/.exec(message)?.[1];
  const line = (named ? lines[Number(named) - 1] : lines.at(-1))?.trim() || '""';
  return line.length > MOST_LETTERS ? `${line.slice(0, MOST_LETTERS)}…` : line;
}
