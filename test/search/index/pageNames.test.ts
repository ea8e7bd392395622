// Words by which readers ask for a page: in every language of the site, or a reader of one finds less than another.
import { expect, test } from 'vitest';
import { siteLanguages } from '../../../src/site/ledger/ledger.ts';
import { pageNames } from '../../../src/site/wordLists.ts';

test.each(siteLanguages.map(({ code }) => code))('each page has a name in %s', (code) => {
  const without = Object.entries(pageNames).filter(
    ([, { [code]: names }]) => !Array.isArray(names) || names.length === 0,
  );
  expect(without.map(([path]) => path)).toEqual([]);
});
