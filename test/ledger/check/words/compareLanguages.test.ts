// A page says the same in every language, or the fault names the file that differs.
import { describe, expect, test } from 'vitest';
import { compareLanguages } from '../../../../src/ledger/check/words/compareLanguages.ts';
import { readBody } from '../../../../src/ledger/read/body.ts';
import type { SiteLanguage } from '../../../../src/ledger/read/languages.ts';

const languageOf = (code: string, name: string, fallback?: string): SiteLanguage => ({
  code,
  name,
  direction: 'ltr',
  script: 'latin',
  digits: 'latn',
  locale: `${code}_XX`,
  ...(fallback === undefined ? {} : { fallback }),
});
const languages = [
  languageOf('ar', 'العربية'),
  languageOf('en', 'English'),
  languageOf('fr', 'Français', 'en'),
];

const pageOf = (language: string, source: string, slug = 'page') => ({
  file: `${language}/${slug}.mdx`,
  slug,
  language,
  body: readBody(source),
});
const source =
  '<H2 id="why">Why</H2>\n\n<Claim id="a">One</Claim> and <Claim id="b">two</Claim>.\n\n<Conflict id="C1" />';

test('pages with the same sections, conflicts and cited entries have no fault, in whatever order they cite', () => {
  const translated =
    '<H2 id="why">Pourquoi</H2>\n\n<Claim id="b">Deux</Claim>, <Claim id="a">un</Claim>.\n\n<Conflict id="C1" />';
  expect(compareLanguages([pageOf('ar', source), pageOf('en', translated)], languages)).toEqual([]);
});

describe('a fault names the file that differs', () => {
  test('it cites less', () => {
    const less = source.replace('<Claim id="b">two</Claim>', 'two');
    const [fault, ...others] = compareLanguages([pageOf('ar', source), pageOf('en', less)], languages);
    expect(fault).toBe('en/page.mdx: does not cite b, which ar/page.mdx cites');
    expect(others).toEqual([]);
  });

  test('it cites more', () => {
    const more = `${source}\n\n<Claim id="c">Three</Claim>.`;
    expect(compareLanguages([pageOf('ar', source), pageOf('en', more)], languages)).toEqual([
      'ar/page.mdx: does not cite c, which en/page.mdx cites',
    ]);
  });

  test('it has other sections or conflicts, in their order', () => {
    const other = `<H2 id="how">How</H2>\n\n${source}`.replace('C1', 'C2');
    expect(compareLanguages([pageOf('ar', source), pageOf('en', other)], languages)).toEqual([
      'en/page.mdx: sections how, why differ from why of ar/page.mdx',
      'en/page.mdx: conflicts C2 differ from C1 of ar/page.mdx',
    ]);
  });
});

test('a page lacks a figure that the other has', () => {
  const figures = `${source}\n\n<ComputedFigure id="racks" />\n\n<PhasesFigure />`;
  expect(compareLanguages([pageOf('ar', figures), pageOf('fr', source)], languages)).toContain(
    'fr/page.mdx: figures none differ from racks, PhasesFigure of ar/page.mdx',
  );
});

test('a page without a counterpart is a fault, but in a language that names another for what it lacks', () => {
  const pages = [pageOf('ar', source), pageOf('en', source), pageOf('en', 'Text.', 'alone')];
  expect(compareLanguages(pages, languages)).toEqual(['en/alone.mdx: has no counterpart in العربية']);
});

test('a page of the third language alone has no counterpart in the first two', () => {
  expect(compareLanguages([pageOf('fr', 'Texte.', 'seule')], languages)).toEqual([
    'fr/seule.mdx: has no counterpart in العربية',
    'fr/seule.mdx: has no counterpart in English',
  ]);
});
