// Keeps a piece of another direction together inside a sentence: the marks are invisible, the words around stay in their order.

/** A Latin name, or a number before its Latin unit. */
export const isolated = (latin: string): string => `\u2066${latin}\u2069`;

/** A text of any language, as a reader wrote it. */
export const isolatedText = (text: string): string => `\u2068${text}\u2069`;
