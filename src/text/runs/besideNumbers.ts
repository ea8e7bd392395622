// A number stays on the line of the word that it counts.

/** The sentence with a no-break space between each number and the word after it. */
export const besideNumbers = (sentence: string): string =>
  sentence.replace(/(\d\u2069?) (?=\p{L})/gu, '$1\u00a0');
