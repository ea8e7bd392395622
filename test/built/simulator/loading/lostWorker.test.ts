// The script of a worker that does not arrive, or is silent: the page computes by itself, or says so and asks again.
import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { useChromium } from '../../chromium.ts';
import { failures } from '../../lostRequests.ts';
import { checksumInNode, runState, SMALL_RUN, told } from '../simulatorPage.ts';

const query = `?${SMALL_RUN}&pue=1.4`;
/** The scripts of the two workers, of the draws and of the model. */
const workers = /\/assets\/worker\.[^/]*\.js$/;
/** With which the page computes by itself. */
const standIns = /\/assets\/(answerer|inThread)\.[^/]*\.js$/;

const LIMIT = { timeout: 60_000 };

const finding = (page: Page): Promise<string> => page.locator('[data-finding]').innerText();

/** Goes there anew, and waits for the draws. */
async function run(page: Page, address: string): Promise<void> {
  await page.goto(inject('siteOrigin') + address);
  await runState(page, 'done');
}

describe('on the processor', () => {
  const chromium = useChromium();
  const address = `/en/simulator/${query}&backend=cpu`;

  test('in whatever way both workers fail, the page gives their answers', async () => {
    const asked = new Set<string>();
    const { page } = await chromium.visit('/en/404/', {
      prepare: async (opened) => void opened.on('request', (request) => asked.add(request.url())),
    });
    await run(page, address);
    expect([...asked].filter((url) => workers.test(url))).toHaveLength(2);
    const expected = await finding(page);
    const checksum = checksumInNode(query);
    const outcomes: string[] = [];
    for (const [name, fail] of failures) {
      await page.route(workers, fail);
      await run(page, address);
      await expect.poll(() => finding(page), LIMIT).toBe(expected);
      expect(await page.locator('[data-lost]').count()).toBe(0);
      const words = await page.locator('[data-backend-words]').textContent();
      outcomes.push(`${name}: ${(await told(page)).checksum} ${words?.includes('no worker could start')}`);
      await page.unrouteAll();
    }
    expect(outcomes).toEqual(failures.map(([name]) => `${name}: ${checksum} true`));
  });

  test('workers whose script is empty are given up after their limit', async () => {
    const { page } = await chromium.visit('/en/404/', {
      prepare: async (opened) => {
        await opened.route(workers, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
        await opened.clock.install();
      },
    });
    await page.goto(inject('siteOrigin') + address);
    const before = await finding(page);
    await expect
      .poll(async () => {
        await page.clock.runFor(1_000);
        return (await told(page)).state;
      }, LIMIT)
      .toBe('done');
    expect(await finding(page)).not.toBe(before);
    expect((await told(page)).checksum).toBe(checksumInNode(query));
  });

  test('where nothing that computes arrives the page says so, and the next move asks again', async () => {
    const { page } = await chromium.visit('/en/404/');
    for (const script of [workers, standIns]) await page.route(script, (route) => route.abort());
    await page.goto(inject('siteOrigin') + address);
    const notice = page.locator('[data-lost]');
    await notice.waitFor({ state: 'visible' });
    await page.locator('[data-run-state="failed"]').waitFor({ state: 'attached' });
    await page.unrouteAll();
    const before = await finding(page);
    await page.locator('[data-power]').press('ArrowUp');
    await notice.waitFor({ state: 'detached' });
    await expect.poll(() => finding(page), LIMIT).not.toBe(before);
    await page.locator('[data-run] > summary').press('Enter');
    await page.locator('[data-again]').click();
    await runState(page, 'done');
  });
});

describe('on WebGPU', () => {
  const chromium = useChromium('webgpu');

  test('where a page or half a file comes for its kernels, the processor draws the same', async () => {
    const { page } = await chromium.visit('/ar/404/');
    const checksum = checksumInNode(query);
    for (const [, fail] of failures.slice(2)) {
      await page.route(/\/assets\/webgpu\.[^/]*\.js$/, fail);
      await run(page, `/ar/simulator/${query}&backend=webgpu`);
      expect(await told(page)).toMatchObject({ backend: 'cpu', reason: 'kernel-not-loaded', checksum });
      await page.unrouteAll();
    }
  });
});
