// Ends of words at whose hyphen no line breaks.

/** French sets a t between verb and pronoun: "va-t-il" may break before the t, never after it. */
const afterVerb = /(?<=\p{L}-)t-(?:ils?|elles?|on)(?!\p{L})/gu;

/** The text with each such end handed to `keep`. */
export const withUnbroken = (text: string, keep: (end: string) => string): string =>
  text.replace(afterVerb, keep);
