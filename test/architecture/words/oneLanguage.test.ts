// Languages come from content: no code but that which reads them, and the language room, names one, and no test lists them.
import { expect, test } from 'vitest';
import { filesUnder, linesMatching } from '../projectTree.ts';

/** Codes as text, as keys and fields, in names of files, in addresses and in patterns. */
const named =
  /['"`](ar|en|fr)['"`]|\b(ar|en|fr)\??:|\.(ar|en|fr)\b(?!\w)|\((?:(?:ar|en|fr)\|?){2,}\)|\/(ar|en|fr)(\.json|\/)/;
/** A Latin name keeps its language on every page. The types of the strings are those of one of their files. */
const isOwn = /lang="en"|\? 'en' : undefined|typeof import|import type/;

test('no code outside src/site/locales.ts, and src/text names a language', () => {
  const code = filesUnder('src', /\.(ts|mjs|js|astro)$/).filter(
    (path) => !/^src\/(site\/locales|text\/)/.test(path),
  );
  expect(linesMatching([...code, 'astro.config.mjs'], named).filter((line) => !isOwn.test(line))).toEqual([]);
});

test('no test outside test/text lists languages: it takes those of the site, or one of each direction', () => {
  const listed = /\['(ar|en|fr)', '(?!\1)(ar|en|fr)'|\((ar|en|fr)\|/;
  const tests = filesUnder('test', /\.ts$/).filter((path) => !/^test\/(text|architecture)\//.test(path));
  expect(linesMatching(tests, listed)).toEqual([]);
});
