// Strings of the interface and of figures: every language has the same keys, and its strings the same placeholders.
import type { SiteLanguage } from '../../read/languages.ts';
import { pluralForms, type WordsEntry, type WordsFile } from '../../read/readWords.ts';

/** Key of a string; the forms of a plural are one, for they differ by language. */
const keyOf = ({ key, isPlural }: WordsEntry): string =>
  isPlural ? key.replace(new RegExp(`\\.(${[...pluralForms].join('|')})$`), '') : key;

/** The placeholders of each string, in order of their letters. */
function placeholdersOf({ entries }: WordsFile): Map<string, string> {
  const byKey = new Map<string, Set<string>>();
  for (const entry of entries) {
    const found = byKey.get(keyOf(entry)) ?? new Set();
    for (const [placeholder] of entry.text.matchAll(/\{[\w.]+\}/g)) found.add(placeholder);
    byKey.set(keyOf(entry), found);
  }
  return new Map([...byKey].map(([key, found]) => [key, [...found].sort().join(' ') || 'no placeholder']));
}

/** Faults of one file against that of the first language. */
function compare(model: WordsFile, other: WordsFile): string[] {
  const [expected, received] = [placeholdersOf(model), placeholdersOf(other)];
  const missing = [...expected.keys()].filter((key) => !received.has(key));
  const foreign = [...received.keys()].filter((key) => !expected.has(key));
  const differing = [...expected].filter(([key, names]) => (received.get(key) ?? names) !== names);
  return [
    ...missing.map((key) => `${other.file}: ${key}: received nothing, expected a text as in ${model.file}`),
    ...foreign.map((key) => `${other.file}: ${key}: received a key that ${model.file} does not have`),
    ...differing.map(
      ([key, names]) =>
        `${other.file}: ${key}: received ${received.get(key)}, expected ${names} as in ${model.file}`,
    ),
  ];
}

/** The file that a language should have, by the one of another. */
const fileIn = ({ file, language }: WordsFile, code: string): string =>
  file.replace(new RegExp(`/${language}(?=[/.])`), `/${code}`);

/** Faults between the languages. Words of figures may come later where another language stands in; the interface may not. */
export function compareWords(files: readonly WordsFile[], languages: readonly SiteLanguage[]): string[] {
  const [first, ...others] = languages;
  return files
    .filter(({ language }) => language === first?.code)
    .flatMap((model) =>
      others.flatMap(({ code, fallback }) => {
        const expected = fileIn(model, code);
        const other = files.find(({ file }) => file === expected);
        if (other) return compare(model, other);
        const mayLack = fallback !== undefined && model.file.startsWith('content/figures/');
        return mayLack ? [] : [`${expected}: received no file, expected one beside ${model.file}`];
      }),
    );
}
