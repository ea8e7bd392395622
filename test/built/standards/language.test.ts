// The languages of one page: direction, alternates, and switches that keep the place.
import { describe, expect, inject, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import {
  documentOf,
  explainers,
  isInOneLanguage,
  type Language,
  languages,
  pages,
  readerPages,
} from '../site.ts';

const others = (language: Language): Language[] => languages.filter((code) => code !== language);
const inLanguage = (path: string, language: Language): string => path.replace(/^\/\w\w\//, `/${language}/`);
/** Where the switches of a page lead, in the order in which the header has them. */
const counterparts = (path: string, language: Language): string[] =>
  others(language).map((other) => inLanguage(path, other));
const paths = new Set(pages.map(({ path }) => path));

describe.each(readerPages)('$path', ({ path, html, language = 'ar' }) => {
  const document = documentOf(html);
  test('has its language and direction', () => {
    expect(document.documentElement.getAttribute('lang')).toBe(language);
    expect(document.documentElement.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });

  test('has no Latin comma after an Arabic letter', () => {
    const text = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, '');
    expect(text.match(/.{0,30}[ء-ي],.{0,20}/g) ?? []).toEqual([]);
  });

  test('has a counterpart in every other language, and its switches lead there', () => {
    const expected = counterparts(path, language);
    for (const counterpart of expected) expect(paths).toContain(counterpart);
    const hrefsOf = (within: string) =>
      [...document.querySelectorAll(`header ${within} [data-switch-language]`)].map((link) =>
        link.getAttribute('href'),
      );
    expect(hrefsOf('.tools')).toEqual([...expected, ...expected.slice(1)]);
    expect(hrefsOf('.menu')).toEqual(expected.slice(1));
  });
});

test.each(readerPages.filter(({ path }) => !path.includes('404')))(
  '$path names itself and its alternates',
  ({ path, html, language = 'ar' }) => {
    const document = documentOf(html);
    const href = (selector: string) => document.querySelector(selector)?.getAttribute('href') ?? '';
    const canonical = href('link[rel="canonical"]');
    expect(canonical).toBe(path);
    const alternate = (code: string) => href(`link[rel="alternate"][hreflang="${code}"]`);
    expect(alternate(language)).toBe(canonical);
    for (const other of others(language)) expect(alternate(other)).toBe(inLanguage(canonical, other));
    expect(alternate('x-default')).toBe('/');
  },
);

describe('the switch', () => {
  const chromium = useChromium();

  test.each(languages)('on a phone in %s names both other languages beside the menu', async (language) => {
    const { page } = await chromium.read(`/${language}/about/`, { viewport: { width: 390, height: 844 } });
    const shown = page.locator('.tools > [data-switch-language]:visible');
    expect(await shown.count()).toBe(languages.length - 1);
    const tops = await page
      .locator('.bar > .brand, .tools > *')
      .evaluateAll((parts) =>
        parts.filter((part) => part.checkVisibility()).map((part) => part.getBoundingClientRect().bottom),
      );
    expect(Math.max(...tops) - Math.min(...tops), 'one line').toBeLessThan(20);
  });

  test.each(explainers.filter(isInOneLanguage))(
    'keeps the section of $path',
    async ({ path, html, language = 'ar' }) => {
      const id = documentOf(html).querySelector('main h2[id]')?.id;
      const { page } = await chromium.read(`${path}#${id}`);
      await page.locator('[data-switch-language]').first().click();
      await page.waitForURL(`${inject('siteOrigin')}${counterparts(path, language)[0]}#${id}`);
      expect(await page.locator(':target').count()).toBe(1);
    },
  );

  test.each([
    ['/ar/simulator/?mw=120&seed=7', '/en/simulator/?mw=120&seed=7'],
    ['/en/search/?q=Morocco', '/ar/search/?q=Morocco'],
    ['/fr/search/?q=Maroc', '/en/search/?q=Maroc'],
  ])('keeps the state of %s', async (from, to) => {
    const { page } = await chromium.read(from);
    const language = to.slice(1, 3);
    await page.locator(`[data-switch-language][hreflang="${language}"]:visible`).click();
    await page.waitForURL(`${inject('siteOrigin')}${to}`);
  });
});
