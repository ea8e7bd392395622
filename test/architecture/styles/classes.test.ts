// Classes: each that a stylesheet names is used by markup or code, and each of the markup has a rule.
import { expect, test } from 'vitest';
import { filesUnder, textOf } from '../projectTree.ts';

const selectorsOf = (css: string): string =>
  css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\{[^{}]*\}/g, '{}');

const styled = new Map(
  filesUnder('src', /\.css$/).flatMap((path) =>
    [...selectorsOf(textOf(path)).matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name = '']): [string, string] => [
      name,
      path,
    ]),
  ),
);
const sources = filesUnder('src', /\.(astro|ts)$/);
const source = sources.map(textOf).join('\n');

/** Names that the code puts together: `status-${status}`. */
const madeNames = [...source.matchAll(/[`\s"]([a-z]+-)\$\{/g)].map(([, prefix = '']) => prefix);

test('every class with a rule stands in markup or code', () => {
  const words = new Set(source.match(/[a-zA-Z][\w-]*/g));
  const idle = [...styled].filter(
    ([name]) => !words.has(name) && !madeNames.some((prefix) => name.startsWith(prefix)),
  );
  expect(idle.map(([name, path]) => `${path}: .${name}`)).toEqual([]);
});

test('every class of the markup has a rule', () => {
  const bare = sources.flatMap((path) =>
    [...textOf(path).matchAll(/(?:\bclass="|\bclass(?:Name)?: ')([^"'$]+)["']/g)]
      .flatMap(([, names = '']) => names.split(/\s+/).filter(Boolean))
      .filter((name) => !styled.has(name))
      .map((name) => `${path}: ${name}`),
  );
  expect(bare).toEqual([]);
});
