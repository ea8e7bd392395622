// Links of a language whose texts are not all there: to the page where it stands, with its language said, or plain text.
import { describe, expect, test } from 'vitest';
import { withLinksAcross } from '../../../src/build/finished/linksAcross.ts';
import type { SiteLanguage } from '../../../src/ledger/read/languages.ts';

const language = (code: string, name: string, fallback?: string): SiteLanguage => ({
  code,
  name,
  direction: 'ltr',
  script: 'latin',
  digits: 'latn',
  locale: 'en_GB',
  fallback,
});
const pages = [
  'fr/',
  'fr/about/',
  'en/',
  'en/about/',
  'en/explainers/one/',
  'ar/explainers/one/',
  'ar/explainers/two/',
];
const site = {
  base: '/lessons/',
  languages: [language('ar', 'العربية'), language('en', 'English'), language('fr', 'Français', 'en')],
  has: (path: string) => pages.includes(path),
};
const led = (html: string, path = 'fr/figures/strait/'): string => withLinksAcross(html, path, site);

describe('a link of a page in French', () => {
  test.each([
    ['<a href="/lessons/fr/about/">À propos</a>'],
    ['<a class="x" href="https://a.example/fr/explainers/one/">ailleurs</a>'],
    ['<a href="#n3">note</a>', 'fr/about/'],
    ['<a id="here">sans adresse</a>'],
    ['<a href="/lessons/assets/a.css">fichier</a>'],
  ])('that leads somewhere stays: %s', (html, path?: string) => {
    expect(led(html, path)).toBe(html);
  });

  test('to a page that French lacks leads to the language that stands in for it, and says which', () => {
    expect(
      led('<p><a class="use" href="/lessons/fr/explainers/one/?a=1&amp;b=2#n3" rel="next"><b>Un</b></a></p>'),
    ).toBe(
      '<p><a class="use" href="/lessons/en/explainers/one/?a=1&amp;b=2#n3" hreflang="en" rel="next"><b>Un</b> <bdi lang="en">(English)</bdi></a></p>',
    );
  });

  test('that is relative is led from its page', () => {
    expect(led('<a href="../one/">Un</a>', 'fr/explainers/nvidia/')).toContain(
      'href="/lessons/en/explainers/one/" hreflang="en"',
    );
  });

  test('leads to any language that has the page where the one that stands in lacks it', () => {
    expect(led('<a href="/lessons/fr/explainers/two/">Deux</a>')).toBe(
      '<a href="/lessons/ar/explainers/two/" hreflang="ar">Deux <bdi lang="ar">(العربية)</bdi></a>',
    );
  });

  test('is plain text where no language has the page', () => {
    expect(led('<a title="1 > 0" href="/lessons/fr/explainers/three/">Trois</a>')).toBe('<span>Trois</span>');
  });
});
