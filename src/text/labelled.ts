// A label and what it says, as each language sets a colon between them: «Délai : 23 ms», "Delay: 23 ms".

/** Where the mark between a label and its value is not a colon and a space. */
const colons: Readonly<Record<string, string>> = { fr: '\u00a0: ' };

/** The mark that stands behind a label. */
export const colonOf = (language: string): string => colons[language] ?? ': ';

/** `label` and `value` with that mark between them. */
export const labelled = (language: string, label: string, value: string | number): string =>
  `${label}${colonOf(language)}${value}`;
