// The script before the first paint, as a page carries it: without its comments and the spaces at the start of lines.

/** The page and the hash in its policy take the same text. */
export const carried = (script: string): string =>
  script.replace(/^ *\/\/.*\n/gm, '').replace(/\n\s*/g, '\n');
