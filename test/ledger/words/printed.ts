// Everything that a page prints, as text files, and where in it a pattern stands.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Text {
  file: string;
  text: string;
}

export const textsUnder = (folder: string, endings: readonly string[]): Text[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .map((file) => ({ file, text: readFileSync(file, 'utf8').replaceAll('\u00a0', ' ') }));

/** Everything that a page prints: prose, interface and ledger. What only search knows is left out. */
export const printed = [
  ...textsUnder('content', ['.mdx', '.json']),
  ...textsUnder('content/figures', ['.yaml']),
  ...textsUnder('content/challenges', ['.yaml']),
  // Of a term its definition; the lists are other people's words.
  ...textsUnder('content/glossary', ['.yaml']).map(({ file, text }) => ({
    file,
    text: text.replace(/^ *- .*/gm, ''),
  })),
  ...textsUnder('seeds', ['.yaml']),
];

export const linesWith = (pattern: RegExp, allowed: RegExp): string[] =>
  printed
    .filter(({ file }) => !allowed.test(file))
    .flatMap(({ file, text }) =>
      text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
    );

export const nowhere = /^$/;
