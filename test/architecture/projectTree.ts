// The files of the project, as the architecture tests read them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

const notOurs = new Set(['node_modules', '.git', 'dist', '.built', '.astro', 'coverage']);

/** Paths of all files under a folder, relative to the project, with `/` on every system. */
export function filesUnder(folder = '.', pattern = /./): string[] {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { withFileTypes: true })
    .flatMap((entry) => {
      if (notOurs.has(entry.name)) return [];
      const path = relative(root, join(start, entry.name)).split(sep).join('/');
      return entry.isDirectory() ? filesUnder(path) : [path];
    })
    .filter((path) => pattern.test(path))
    .sort();
}

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Source text without comments, so that a rule may be named in one. */
export function codeOf(path: string): string {
  return textOf(path)
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** Comments of a source text, one below the other. */
export const commentsOf = (path: string): string =>
  [...textOf(path).matchAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$|<!--[\s\S]*?-->/gm)]
    .map(([comment]) => comment)
    .join('\n');

/** `file:line: text` for every line that a pattern matches. */
export function linesMatching(paths: string[], pattern: RegExp, read = codeOf): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
}
