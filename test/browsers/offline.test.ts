// After one visit in Firefox and WebKit the site is read, searched and run with the server stopped.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, type RunningSite } from '../../src/cli/server/listen.ts';
import { siteListener } from '../../src/cli/server/respond.ts';
import { ask, type Shown } from '../built/search/searchAsk.ts';
import { checksumInNode, SMALL_RUN } from '../built/simulator/simulatorPage.ts';
import { dist, documentOf, isAnotherPart, isInOneLanguage, readerPages } from '../built/site.ts';
import { enginesHere, until, untilThere, useEngine } from './engines.ts';

const queries: [path: string, query: string][] = [
  ['/ar/search/', 'العقوبات الاقتصادية'],
  ['/en/search/', 'batteries'],
  ['/en/search/', 'مركز بيانات'],
];

const isKept = async (): Promise<boolean> => {
  const { controller } = navigator.serviceWorker;
  return controller?.state === 'activated' && (await caches.keys()).length === 1;
};

describe.each(enginesHere)('in $name, after one visit and without the server', (engine) => {
  const visitor = useEngine(engine);
  let site: RunningSite | undefined;
  let origin: string;
  const online: Shown['results'][] = [];

  const answers = async (): Promise<Shown['results'][]> => {
    const all: Shown['results'][] = [];
    for (const [path, query] of queries) {
      await visitor().goto(origin + path);
      await untilThere(visitor(), '[data-search-state]');
      all.push((await ask(visitor(), query)).results);
    }
    return all;
  };

  beforeAll(async () => {
    site = await listen(siteListener(dist, '/'), 0);
    origin = `http://localhost:${site.port}`;
    await visitor().goto(`${origin}/ar/`);
    // A touch of the page begins the saving, which otherwise waits four seconds.
    await visitor().evaluate(() => window.dispatchEvent(new Event('scroll')), null);
    await until(visitor(), 'kept copy', isKept, null, 60_000);
    online.push(...(await answers()));
    await site.close();
    await expect(fetch(origin)).rejects.toThrow();
  });
  afterAll(() => site?.close());

  test('pages of every kind open', async () => {
    // Chromium opens every page. Pages of one figure are all alike, and the worker does not ask for the language.
    const [one, ...others] = readerPages.filter(({ path }) => /\/figures\/[\w-]+\/$/.test(path));
    expect(one).toBeDefined();
    const opened = readerPages.filter(
      (page) => isInOneLanguage(page) && !others.includes(page) && !isAnotherPart(page),
    );
    expect(opened.length).toBeGreaterThan(20);
    for (const { path, html } of opened) {
      await visitor().goto(origin + path);
      const title = await visitor().evaluate(() => document.title, null);
      expect(title, path).toBe(documentOf(html).title);
    }
  });

  test('search gives the same answers', async () => {
    expect(await answers()).toEqual(online);
    expect(online.every((results) => results.length > 0)).toBe(true);
  });

  test('the simulator gives the same integers', async () => {
    await visitor().goto(`${origin}/en/simulator/?backend=cpu&${SMALL_RUN}`);
    await untilThere(visitor(), '[data-run-state="done"]', 90_000);
    const checksum = await visitor().evaluate(
      () => document.querySelector('[data-run-checksum]')?.getAttribute('data-run-checksum'),
      null,
    );
    expect(checksum).toBe(checksumInNode(`?${SMALL_RUN}`));
  });
});
