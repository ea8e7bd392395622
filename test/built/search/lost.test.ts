// One request of a search that fails, in whatever way, costs a message and a retry at most.
import type { Page, Request } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { type Failure, failures } from '../lostRequests.ts';

const query = 'batteries';

/** Where a search may end: results, or a message with a button that tries again. */
const results = '[data-search-result]';
const again = '[role="alert"]:visible button';

async function outcome(page: Page): Promise<'results' | 'message'> {
  await page.locator(`${results}, ${again}`).first().waitFor({ timeout: 30_000 });
  return (await page.locator(again).count()) > 0 ? 'message' : 'results';
}

async function searchInDialog(page: Page): Promise<void> {
  await page.locator('[data-open-search]').click();
  const field = page.locator('dialog[open] input[type="search"], #search-field');
  await field.first().waitFor();
  await field.last().fill(query);
}

describe('a search with one request lost', () => {
  const chromium = useChromium();

  /** Paths that a whole search asks for, without pictures and fonts. */
  async function requestsOf(path: string, act?: (page: Page) => Promise<void>): Promise<string[]> {
    const asked: string[] = [];
    const note = (request: Request): void => {
      if (!['document', 'image', 'font', 'manifest'].includes(request.resourceType()))
        asked.push(new URL(request.url()).pathname);
    };
    const { page } = await chromium.visit(path, {
      prepare: async (opened) => void opened.on('request', note),
    });
    await act?.(page);
    await page.locator(results).first().waitFor();
    await page.waitForLoadState('networkidle');
    return [...new Set(asked)];
  }

  async function tryEach(
    paths: readonly string[],
    path: string,
    act?: (page: Page) => Promise<void>,
  ): Promise<void> {
    const { page } = await chromium.visit('/en/404/');
    const silent: string[] = [];
    for (const [index, lost] of paths.entries()) {
      const [name, fail] = failures[index % failures.length] as Failure;
      const isLost = (url: URL): boolean => url.pathname === lost;
      await page.route(isLost, fail);
      try {
        await page.goto(inject('siteOrigin') + path);
        await act?.(page);
        if ((await outcome(page)) === 'message') {
          await page.unroute(isLost);
          await page.locator(again).first().click();
          await page.locator(again).first().waitFor({ state: 'detached', timeout: 30_000 });
          // The results page that stood in for the dialog has no query yet.
          const field = page.locator('#search-field');
          if ((await field.count()) > 0 && (await field.inputValue()) === '') {
            await page.locator('[data-search-state]').waitFor({ state: 'attached' });
            await field.fill(query);
          }
          await page.locator(results).first().waitFor({ timeout: 30_000 });
        }
      } catch (cause) {
        silent.push(`${lost} ${name}: ${(cause as Error).message.slice(0, 400)}`);
      }
      await page.unroute(isLost);
    }
    expect(silent).toEqual([]);
  }

  test('on the results page, and of what only the dialog asks for', async () => {
    const ofPage = await requestsOf(`/en/search/?q=${query}`);
    expect(ofPage.length).toBeGreaterThan(10);
    await tryEach(ofPage, `/en/search/?q=${query}`);
    const ofDialog = (await requestsOf('/en/about/', searchInDialog)).filter(
      (path) => !ofPage.includes(path),
    );
    expect(ofDialog.length).toBeGreaterThan(0);
    await tryEach(ofDialog, '/en/about/', searchInDialog);
  }, 400_000);
});
