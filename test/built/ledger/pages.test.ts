// The pages of the ledger: their anchors, the data beside them, and what a reader's clock and filters do.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportOf, ledgerExport } from '../../../src/ledger/cite/export.ts';
import { readLedger } from '../../../src/ledger/read/readLedger.ts';
import { formatDate } from '../../../src/text/dates.ts';
import { useChromium } from '../chromium.ts';
import { dist, documentOf, languages, pages } from '../site.ts';

const ledger = readLedger('seeds');
const htmlOf = (path: string): string => pages.find((page) => page.path === path)?.html ?? '';
const idsOf = (path: string): string[] =>
  [...documentOf(htmlOf(path)).querySelectorAll('[id]')].map(({ id }) => id);
const lineIds = [ledger.claims, ledger.evidence, ledger.derived, ledger.conflicts].flatMap((entries) => [
  ...entries.keys(),
]);

describe.each(languages)('in %s', (language) => {
  test('home, the last scene, its notes and the explainer name one day up to which nothing was found in service', () => {
    const { checked = '' } = ledger.promises.get('W-first-phase') ?? {};
    const day = formatDate(language, checked);
    expect(documentOf(htmlOf(`/${language}/`)).querySelector('.guess-ask')?.textContent).toContain(day);
    for (const path of ['lesson/', 'lesson/notes/', 'explainers/forty-to-five-hundred-megawatts/'])
      expect(htmlOf(`/${language}/${path}`), path).toContain(`<time datetime="${checked}">${day}</time>`);
  });

  test('every line has its anchor on the ledger page, and stands whole on the page that it leads to', () => {
    const document = documentOf(htmlOf(`/${language}/evidence/`));
    const wholes = new Map<string, Set<string>>();
    for (const id of lineIds) {
      const href = document.getElementById(id)?.querySelector('a')?.getAttribute('href') ?? '';
      const [path = '', anchor] = href.split('#');
      if (!wholes.has(path)) wholes.set(path, new Set(idsOf(path)));
      expect(anchor, id).toBe(id);
      expect(wholes.get(path)?.has(id), `${href} of ${id}`).toBe(true);
    }
  });

  test('every promise has its anchor, its date and its verdict', () => {
    const document = documentOf(htmlOf(`/${language}/evidence/promises/`));
    for (const { id, verdict, due } of ledger.promises.values()) {
      const entry = document.getElementById(id);
      expect(entry?.getAttribute('data-verdict'), id).toBe(verdict);
      expect(entry?.querySelectorAll('time[data-due]').length, id).toBe(due === 'none-stated' ? 0 : 1);
    }
  });

  test('the timeline has one anchor for each event and a drawing for each width', () => {
    const document = documentOf(htmlOf(`/${language}/timeline/`));
    const events = [...document.querySelectorAll('.events li')].map(({ id }) => id);
    expect(new Set(events).size).toBe(events.length);
    for (const kind of ['announced', 'revised', 'happened', 'due'])
      expect(events.filter((id) => id.startsWith(kind)).length, kind).toBeGreaterThan(1);
    const observed = [...document.querySelectorAll('[data-kind="observed"]')].map(({ id }) => id);
    expect(observed).toEqual(
      ledger.happened.filter(({ absence }) => absence).map(({ entry }) => `happened-${entry}`),
    );
    expect(observed.length).toBeGreaterThan(0);
    expect(document.querySelectorAll('.timeline-drawing svg')).toHaveLength(2);
  });

  test('an explainer names date and verdict of what it cites, and leads to what changed', () => {
    const path = `/${language}/explainers/forty-to-five-hundred-megawatts/`;
    const document = documentOf(htmlOf(path));
    expect(document.querySelector('.crumb a')?.getAttribute('href')).toMatch(/evidence\/changes\/#edition-/);
    const note = [...document.querySelectorAll('.endnotes li')].find((item) =>
      item.textContent?.includes('003-phase1-40mw'),
    );
    expect(note?.textContent).toContain('2027');
  });

  test('the feed of changes has an item for each change, and every page of the ledger leads a reader of feeds to it', () => {
    for (const path of [
      'evidence/',
      'evidence/changes/',
      'evidence/promises/',
      'evidence/003/',
      'timeline/',
    ]) {
      const feeds = documentOf(htmlOf(`/${language}/${path}`)).querySelectorAll(
        'link[rel=alternate][type="application/rss+xml"]',
      );
      const own = [...feeds].map((feed) => feed.getAttribute('href'));
      expect(own, path).toContain(`/${language}/changes.xml`);
    }
    const feed = readFileSync(join(dist, language, 'changes.xml'), 'utf8');
    expect(feed.match(/<item>/g)).toHaveLength(ledger.editions.flatMap(({ changes }) => changes).length);
  });
});

test('claims.json keeps to the schema beside it and holds every line', () => {
  const data = ledgerExport.parse(JSON.parse(readFileSync(join(dist, 'claims.json'), 'utf8')));
  expect(data.lines).toHaveLength(exportOf(ledger, '').lines.length);
  const schema = JSON.parse(readFileSync(join(dist, 'claims.schema.json'), 'utf8'));
  expect(schema.required).toEqual(expect.arrayContaining(['edition', 'lines', 'promises']));
});

describe('on a telephone', () => {
  const chromium = useChromium();
  const viewport = { width: 360, height: 740 };

  test('filters work together, count what they leave, and stand in the address', async () => {
    const { page } = await chromium.visit('/en/evidence/?status=announced&part=003', { viewport });
    const shown = page.locator('.lines li:visible');
    const announced = [...ledger.claims.values()].filter(
      ({ id, status }) => id.startsWith('003-') && status === 'announced',
    ).length;
    expect(await shown.count()).toBe(announced);
    expect(await page.locator('[data-shown-lines]').innerText()).toBe(`${announced} lines shown`);
    await page.getByLabel('Search in this page').fill('renewable');
    await page.locator('input[name=verdict][value=unrated]').check({ force: true });
    expect(await shown.count()).toBeGreaterThan(0);
    expect(await shown.count()).toBeLessThan(announced);
    expect(new URL(page.url()).search).toBe('?status=announced&part=003&q=renewable&verdict=unrated');
    // A line that the address names is shown, whatever was filtered.
    const hidden = await page.locator('.lines li').first().getAttribute('id');
    await page.evaluate((id) => location.assign(`#${id}`), hidden);
    await page.locator(`[id="${hidden}"]`).waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  test('days are counted by the reader’s clock', async () => {
    const { page } = await chromium.visit('/en/evidence/promises/', {
      viewport,
      prepare: (opened) => opened.clock.setFixedTime(new Date('2027-01-10T12:00:00')),
    });
    const cassava = page.locator('#W-cassava-morocco');
    expect(await cassava.innerText()).toContain('10 days past its date');
    expect(await cassava.innerText()).toContain('last checked 43 days ago');
    await page.goto(new URL('/ar/timeline/', page.url()).href);
    expect(await page.locator('#due-W-cassava-morocco-1').innerText()).toContain('مضت على أجله 10 أيام');
    const moved = await page.locator('svg:visible [data-today]').getAttribute('transform');
    expect(Number(moved?.match(/-?[\d.]+/)?.[0])).toBeLessThan(0);
    await page.goto(new URL('/en/explainers/forty-to-five-hundred-megawatts/', page.url()).href);
    await page.locator('.claim', { hasText: '40' }).first().click();
    expect(await page.locator('#card').innerText()).toContain('due in 355 days · last checked 43 days ago');
  });

  test('without a script an anchor shows its line whole, and a part can be chosen', async () => {
    const { page } = await chromium.visit('/en/evidence/#E-naver-13june', {
      viewport,
      javaScriptEnabled: false,
    });
    const line = page.locator(':target');
    expect(await line.innerText()).toContain('own figure');
    const { height } = (await line.boundingBox()) ?? { height: 0 };
    expect(height).toBeGreaterThan(100);
    await page.locator('input[name=part][value="004"]').check({ force: true });
    expect(await page.locator('section[data-part]:visible').count()).toBe(1);
  });
});
