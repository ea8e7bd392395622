// Languages come from content: no code but that which reads them, and the language room, names one.
import { expect, test } from 'vitest';
import { filesUnder, linesMatching } from './projectTree.ts';

/** Codes as text, as keys and fields, in names of files and in patterns. */
const named = /['"`](ar|en)['"`]|\b(ar|en)\??:|\.(ar|en)\b(?!\w)|\((ar\|en|en\|ar)\)|\/(ar|en)\.json/;
/** A Latin name keeps its language on every page. The types of the strings are those of one of their files. */
const isOwn = /lang="en"|\? 'en' : undefined|typeof import|import type/;
/** Commands that speak to a person or serve a finished folder, where there may be no content to ask. */
const commands = ['src/cli/serve.ts', 'src/cli/server/route.ts'];

test('no code outside src/site/locales.ts, src/text and two commands names a language', () => {
  const code = filesUnder('src', /\.(ts|mjs|js|astro)$/).filter(
    (path) => !/^src\/(site\/locales|text\/)/.test(path) && !commands.includes(path),
  );
  expect(linesMatching([...code, 'astro.config.mjs'], named).filter((line) => !isOwn.test(line))).toEqual([]);
});
