// Two languages of one page: direction, alternates, and a switch that keeps the place.
import { describe, expect, inject, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { documentOf, explainers, type Language, pages, readerPages } from '../site.ts';

const other = (language: Language): Language => (language === 'ar' ? 'en' : 'ar');
const inOther = (path: string, language: Language): string =>
  path.replace(`/${language}/`, `/${other(language)}/`);
const paths = new Set(pages.map(({ path }) => path));

describe.each(readerPages)('$path', ({ path, html, language = 'ar' }) => {
  const document = documentOf(html);
  const href = (selector: string): string | null | undefined =>
    document.querySelector(selector)?.getAttribute('href');

  test('has its language and direction', () => {
    expect(document.documentElement.getAttribute('lang')).toBe(language);
    expect(document.documentElement.getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });

  test('has no Latin comma after an Arabic letter', () => {
    const text = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, '');
    expect(text.match(/.{0,30}[ء-ي],.{0,20}/g) ?? []).toEqual([]);
  });

  test('has a counterpart in the other language, and its switch leads there', () => {
    expect(paths).toContain(inOther(path, language));
    expect(href('[data-switch-language]')).toBe(inOther(path, language));
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
    expect(alternate(other(language))).toBe(inOther(canonical, language));
    expect(alternate('x-default')).toBe('/');
  },
);

describe('the switch', () => {
  const chromium = useChromium();

  test.each(explainers)('keeps the section of $path', async ({ path, html, language = 'ar' }) => {
    const id = documentOf(html).querySelector('main h2[id]')?.id;
    const { page } = await chromium.read(`${path}#${id}`);
    await page.locator('[data-switch-language]').click();
    await page.waitForURL(`${inject('siteOrigin')}${inOther(path, language)}#${id}`);
    expect(await page.locator(':target').count()).toBe(1);
  });

  test.each([
    ['/ar/simulator/?mw=120&seed=7', '/en/simulator/?mw=120&seed=7'],
    ['/en/search/?q=Morocco', '/ar/search/?q=Morocco'],
  ])('keeps the state of %s', async (from, to) => {
    const { page } = await chromium.read(from);
    await page.locator('[data-switch-language]').click();
    await page.waitForURL(`${inject('siteOrigin')}${to}`);
  });
});
