// A copy of the project inside it, so that a test can edit words, facts and code and still find the installed packages.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../site.ts';

export interface SiteCopy {
  folder: string;
  read: (file: string) => string;
  write: (file: string, text: string) => void;
  /** Replaces text in a file; the test fails where the text is not there. */
  change: (file: string, from: string | RegExp, to: string) => void;
  remove: () => void;
}

/** Copies sources, words and facts to `.built/<name>`. */
export function copySite(name: string): SiteCopy {
  const folder = join(root, '.built', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of [
    'src',
    'content',
    'seeds',
    'public',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const write = (file: string, text: string): void => {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  return {
    folder,
    read,
    write,
    change: (file, from, to) => {
      const before = read(file);
      const after = before.replace(from, to);
      expect(after, `${file} holds ${from}`).not.toBe(before);
      write(file, after);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
