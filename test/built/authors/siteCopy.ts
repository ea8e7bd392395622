// A copy of the project inside it, so that a test can edit words, facts and code and still find the installed packages.
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
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

const parts = [
  'src',
  'content',
  'seeds',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'LICENSE',
];
const packages = join(dirname(createRequire(join(root, 'package.json')).resolve('astro/package.json')), '..');

/** Copies sources, words and facts to `.built/<name>`. */
export function copySite(name: string): SiteCopy {
  const folder = join(root, '.built', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  symlinkSync(packages, join(folder, 'node_modules'), 'junction');
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
