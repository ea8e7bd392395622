// Words that stand in no page of prose: interface strings, and the words of figures, one file a language.
import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../seeds/yaml/readYaml.ts';

export interface WordsEntry {
  /** `ui.home.phase`, or `figures.phases.title`: the same in every language. */
  key: string;
  text: string;
  /** True for a form of a counted noun: its count comes from the page. */
  isPlural: boolean;
}

export interface WordsFile {
  file: string;
  language: string;
  entries: WordsEntry[];
}

type Words = string | { [key: string]: Words };

export const pluralForms: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** Every text of a tree of words, with the keys that lead to it. Throws where a leaf is no text. */
export function entriesOf(words: Words, key: string, isPlural = false): WordsEntry[] {
  if (typeof words === 'string') return [{ key, text: words, isPlural }];
  if (typeof words !== 'object' || words === null || Array.isArray(words))
    throw new TypeError(`${key}: received ${JSON.stringify(words)}, expected a text or more keys`);
  const keys = Object.keys(words);
  const areForms = keys.includes('other') && keys.every((form) => pluralForms.has(form));
  return Object.entries(words).flatMap(([name, inner]) => entriesOf(inner, `${key}.${name}`, areForms));
}

function readWordsFile(folder: string, path: string, key: string, language: string): WordsFile {
  const file = `content/${path}`;
  const words = readYaml(join(folder, path), file, z.custom<Words>());
  return { file, language, entries: entriesOf(words, key) };
}

/** All interface strings and words of figures under a `content` folder. Throws SeedError where a file is neither JSON nor YAML. */
export function readWords(folder: string): WordsFile[] {
  const namesIn = (path: string): string[] => readdirSync(join(folder, path)).sort();
  return [
    ...namesIn('ui').map((name) => readWordsFile(folder, `ui/${name}`, 'ui', basename(name, extname(name)))),
    ...namesIn('figures').flatMap((language) =>
      namesIn(`figures/${language}`).map((name) =>
        readWordsFile(
          folder,
          `figures/${language}/${name}`,
          `figures.${basename(name, extname(name))}`,
          language,
        ),
      ),
    ),
  ];
}
