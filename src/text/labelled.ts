// Marks as each language sets them: the colon behind a label, «Délai : 23 ms», and those around a title.

/** Where the mark between a label and its value is not a colon and a space. */
const colons: Readonly<Record<string, string>> = { fr: '\u00a0: ' };

/** The mark that stands behind a label. */
export const colonOf = (language: string): string => colons[language] ?? ': ';

/** `label` and `value` with that mark between them. */
export const labelled = (language: string, label: string, value: string | number): string =>
  `${label}${colonOf(language)}${value}`;

/** Where a title does not stand between “ and ”. */
const quotes: Readonly<Record<string, string>> = { ar: '«$1»', fr: '«\u00a0$1\u00a0»' };

/** A text whose titles stand between the quotation marks of a language. */
export const quotedIn = (language: string, text: string): string =>
  text.replace(/“([^”]*)”/g, quotes[language] ?? '$&');
