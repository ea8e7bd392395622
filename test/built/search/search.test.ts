// The search of the built site: its results page, what is found and marked, bad input, broken files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { dist } from '../site.ts';
import { ask } from './searchAsk.ts';

describe('search', () => {
  const chromium = useChromium();

  test('does not say in mid-word that nothing was found, and says so for a whole query', async () => {
    const { page } = await chromium.read('/en/search/');
    await page.locator('[data-search-state]').waitFor({ state: 'attached' });
    const said = async (query: string): Promise<string> => {
      await ask(page, query);
      return page.locator('.hits').innerText();
    };
    expect(await said('zzzzqqqq')).not.toContain('zzzzqqqq');
    expect(await said('zzzzqqqq ')).toContain('zzzzqqqq');
    for (const beginning of ['nv', 'da', 'data ce', 'انفي']) {
      await ask(page, beginning);
      expect(await page.locator('[data-search-result]').count(), beginning).toBeGreaterThan(0);
    }
    await ask(page, 'zzzzqqqq');
    await page.keyboard.press('Enter');
    await page.locator('.nothing', { hasText: 'zzzzqqqq' }).waitFor();
  });

  test.each(['nvidia', 'musk', '500 mw', 'gpu'])(
    'finds %s as typed, whatever its capitals, and only that',
    async (query) => {
      const { page } = await chromium.read(`/en/search/?q=${encodeURIComponent(query)}`);
      await page.locator('[data-search-state="done"]').waitFor();
      await page.locator('.search-notes button').click();
      await page.locator('[data-search-result]').first().waitFor();
      const marked = await page.locator('[data-search-result] mark, .hits p mark').allInnerTexts();
      expect(marked.length).toBeGreaterThan(0);
    },
  );

  test.each([
    ['en', '"11 billion dirhams"'],
    ['en', '"100 billion dirhams"'],
    ['ar', '"11 مليار درهم"'],
  ])('on the page in %s finds the quoted sum %s', async (language, query) => {
    const { page } = await chromium.read(`/${language}/search/?q=${encodeURIComponent(query)}`);
    await page.locator('[data-search-state="done"]').waitFor();
    expect(await page.locator('[data-search-result]').count()).toBeGreaterThan(0);
    expect(await page.locator('.search-notes').innerText()).not.toMatch(/No text holds|لا نص/);
  });

  test('on a phone the field and the first result are in the first screen', async () => {
    const { page } = await chromium.read('/en/search/?q=sanctions', {
      viewport: { width: 390, height: 844 },
    });
    const box = await page.locator('[data-search-rank="1"]').boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(700);
  });

  test('filters show counts, stand in the address, and say what there is without them', async () => {
    const { page } = await chromium.read('/en/search/?q=renewable&kind=claim&article=003');
    await page.locator('[data-search-state="done"]').waitFor();
    expect(new URL(page.url()).searchParams.get('article')).toBe('003');
    expect(await page.locator('select[name="article"]').inputValue()).toBe('003');
    await page.locator('select[name="article"]').selectOption('');
    await page.locator('[data-search-state="done"]').waitFor();
    expect(await page.locator('[data-search-claim]').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-search-result], [data-search-term]').count()).toBe(0);
    const options = await page.locator('.narrow select[name="status"] option').allInnerTexts();
    expect(options.slice(1).every((text) => /\(\d+\)$/.test(text))).toBe(true);
    await page.locator('.narrow select[name="kind"]').selectOption('section');
    await page.locator('[data-search-result]').first().waitFor();
    expect(new URL(page.url()).searchParams.get('kind')).toBe('section');
    await page.locator('.narrow select[name="status"]').selectOption('opinion');
    await page.locator('.nothing button').click();
    await page.locator('[data-search-rank="1"]').waitFor();
    expect(new URL(page.url()).search).toBe('?q=renewable');
  });

  test.each([
    ['en', 'ىرهيهش', 'Nvidia', 'nvidia'],
    ['ar', 'hg]hogm', 'الداخلة', 'dakhla'],
  ])('on the page in %s %s, typed on another keyboard, is %s', async (language, query, meant, term) => {
    const { page } = await chromium.read(`/${language}/search/?q=${encodeURIComponent(query)}`);
    await page.locator('[data-search-state="done"]').waitFor();
    expect((await page.locator('.search-notes').innerText()).toLowerCase()).toContain(meant.toLowerCase());
    expect(await page.locator('[data-search-rank="1"]').getAttribute('href')).toContain(`#${term}`);
  });

  test('Back returns to the list as long as it was, and to the place in it', async () => {
    const { page } = await chromium.read('/en/search/?q=Morocco');
    await page.locator('.more button').click();
    await page.locator('[data-search-rank="40"]').waitFor();
    await page.locator('[data-search-rank="40"]').scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await page.locator('[data-search-rank="40"]').click();
    await page.waitForURL((url) => !url.pathname.includes('/search/'));
    await page.goBack();
    await page.locator('[data-search-rank="40"]').waitFor();
    await page.waitForFunction((y) => Math.abs(scrollY - y) < 3, before);
  });

  test('answers the query of the address on the results page, and keeps the address with the field', async () => {
    const { page } = await chromium.read('/ar/search/?q=%D8%A7%D9%84%D9%85%D8%BA%D8%B1%D8%A8');
    await page.locator('[data-search-state="done"]').waitFor();
    expect(await page.locator('[data-search-result]').count()).toBeGreaterThan(3);
    expect(await page.locator('[role="status"]').innerText()).toMatch(/^\d+ نتيجة$|نتائج$/);
    await ask(page, 'Morocco');
    expect(new URL(page.url()).searchParams.get('q')).toBe('Morocco');
  });

  test('Escape keeps the query of the results page', async () => {
    const { page } = await chromium.visit('/en/search/?q=salt');
    await page.locator('[data-search-rank="1"]').waitFor();
    await page.locator('#search-field').focus();
    for (const key of ['ArrowDown', 'Escape', 'Escape']) await page.keyboard.press(key);
    expect(await page.locator('#search-field').inputValue()).toBe('salt');
    expect(await page.locator('[data-search-rank="1"]').count()).toBe(1);
    expect(new URL(page.url()).search).toBe('?q=salt');
  });

  test('what is typed while the page is still coming stays, and the focus with it', async () => {
    const { nothingYet } = JSON.parse(readFileSync('content/ui/en.json', 'utf8')).search as {
      nothingYet: string;
    };
    const scripts = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
    const words = scripts.find((name) =>
      readFileSync(join(dist, 'assets', name), 'utf8').includes(nothingYet),
    );
    let comes: (() => void) | undefined;
    const { page } = await chromium.visit('/en/search/?q=sanctions', {
      prepare: (opened) =>
        opened.route(`**/assets/${words}`, (route) => {
          comes = () => void route.continue();
        }),
    });
    const field = page.locator('#search-field');
    expect(await field.inputValue()).toBe('sanctions');
    await field.fill('Dakhla');
    await expect.poll(() => comes).toBeDefined();
    comes?.();
    await page.locator('[data-search-state="done"]').waitFor();
    expect([await field.inputValue(), new URL(page.url()).search]).toEqual(['Dakhla', '?q=Dakhla']);
  });

  test('finds terms and ledger lines, which lead to their anchors', async () => {
    const { page } = await chromium.read('/en/search/?q=Starlink');
    await page.locator('[data-search-state="done"]').waitFor();
    const href = (kind: string): Promise<string | null> =>
      page.locator(`[data-search-${kind}]`).first().getAttribute('href');
    expect(await href('term')).toBe('/en/glossary/#starlink');
    expect(await href('claim')).toMatch(/^\/en\/evidence\/#[\w-]+$/);
  });

  test.each([
    ['a word of French texts alone', 'couches', /couche/i],
    ['a word of English texts alone, in what stands there in French', 'owner', undefined],
  ])('on the French page finds %s', async (_, query, marked) => {
    const { page, errors } = await chromium.read(`/fr/search/?q=${query}`);
    await page.locator('[data-search-rank="1"]').waitFor();
    if (marked) expect(await page.locator('.hits mark').first().innerText()).toMatch(marked);
    expect(errors).toEqual([]);
  });

  test('marks the word as it is written and says which forms matched', async () => {
    const { page } = await chromium.read('/ar/search/?q=%D8%A8%D8%B7%D8%A7%D8%B1%D9%8A%D8%A9');
    await page.locator('[data-search-state="done"]').waitFor();
    const marked = await page.locator('mark').allInnerTexts();
    expect(marked.some((word) => word !== 'بطارية' && word.includes('بطاري'))).toBe(true);
    await page.locator('.search-notes button').click();
    await page.locator('[data-search-state="done"]').waitFor();
    for (const text of await page.locator('li:has([data-search-result])').allInnerTexts())
      expect(text).toBeTruthy();
  });

  test('says that nothing was found', async () => {
    const { page } = await chromium.read('/en/search/?q=zzzzqqqq');
    await page.locator('[data-search-state="done"]').waitFor();
    expect(await page.locator('.nothing').innerText()).toContain('zzzzqqqq');
    expect(await page.locator('[data-search-result]').count()).toBe(0);
  });

  test.each(['**/*.pf_index', '**/vocabulary.json', '**/*.pf_meta', '**/pagefind/en/*.json'])(
    'with %s broken says so, and a retry finds again',
    async (files) => {
      const { page } = await chromium.visit('/en/search/?q=sanctions', {
        prepare: (blank) => blank.route(files, (route) => route.fulfill({ status: 200, body: 'broken' })),
      });
      const alert = page.locator('[role="alert"]');
      await alert.waitFor();
      await page.unroute(files);
      await alert.locator('button').click();
      await page.locator('[data-search-result]').first().waitFor();
    },
  );

  const hostile = [
    '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>',
    '"></title><script>window.hurt=1</script>',
    'javascript:window.hurt=1',
    '\ud800\udc00\ud800 lone \udfff',
    'ـــ ً ٌ ٍ \u200f\u202e\u2066',
    'abc \u202e مرحبا \u2069 <b>',
    'x'.repeat(10_000),
    'مركز بيانات '.repeat(900),
    Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join(''),
  ];

  test('takes any query from field and address without harm', async () => {
    const { page, errors } = await chromium.read('/ar/search/', { viewport: { width: 360, height: 740 } });
    await page.locator('[data-search-state]').waitFor({ state: 'attached' });
    for (const query of hostile) {
      await ask(page, query);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(beyond, query.slice(0, 40)).toBeLessThanOrEqual(0);
      const url = new URL('/ar/search/', page.url());
      url.searchParams.set('q', query.slice(0, 2000));
      await page.goto(url.href);
      await page.locator('[data-search-state="done"], [data-search-state="idle"]').first().waitFor();
    }
    expect(await page.evaluate(() => 'hurt' in window)).toBe(false);
    expect(errors).toEqual([]);
  });

  test('without script the results page lists all pages and terms', async () => {
    const { page } = await chromium.read('/ar/search/?q=x', { javaScriptEnabled: false });
    expect(await page.locator('.everything a').count()).toBeGreaterThanOrEqual(8);
    expect(await page.locator('.every-term a').count()).toBeGreaterThan(100);
  });
});
