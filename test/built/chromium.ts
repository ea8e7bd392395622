// Chromium for one test file, and a record of what a page asks for and complains about.
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { type BrowserPurpose, findBrowser, launchArguments } from '../../src/cli/browser.ts';

export interface Visit {
  page: Page;
  /** Requests to another origin. */
  foreign: string[];
  /** Answers of 400 and above, and requests that got none. */
  broken: string[];
  /** Errors in the console (a policy violation is one) and uncaught exceptions. */
  errors: string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** Another site than the one that all tests share. */
  origin?: string;
  /** What to do with the page before it goes to its address. */
  prepare?: (page: Page) => Promise<unknown>;
}

export interface Chromium {
  /** Opens a page of the site in a context of its own, which ends with the test. */
  visit: (path: string, options?: VisitOptions) => Promise<Visit>;
}

export function useChromium(purpose: BrowserPurpose = 'page'): Chromium {
  let browser: Browser;
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const executablePath = findBrowser()?.path;
    browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: launchArguments(purpose),
    });
  });
  afterEach(async () => {
    await Promise.all(closing.splice(0).map((close) => close()));
  });
  afterAll(async () => browser.close());
  return {
    visit: async (path, { origin = inject('siteOrigin'), prepare, ...options } = {}) => {
      // The worker that saves the site for offline would ask for every file; only its own tests let it.
      const context = await browser.newContext({ serviceWorkers: 'block', ...options });
      closing.push(() => context.close());
      const page = await context.newPage();
      const visit: Visit = { page, foreign: [], broken: [], errors: [] };
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) visit.foreign.push(url);
      });
      page.on('response', (response) => {
        const isPage = response.url() === origin + path;
        if (response.status() >= 400 && !isPage) visit.broken.push(`${response.status()} ${response.url()}`);
      });
      page.on('requestfailed', (request) => {
        visit.broken.push(`${request.failure()?.errorText} ${request.url()}`);
      });
      page.on('pageerror', (error) => visit.errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') visit.errors.push(message.text());
      });
      await prepare?.(page);
      await page.goto(origin + path, { waitUntil: 'load' });
      return visit;
    },
  };
}

/** Goes through the whole page, so that what is loaded near the screen is loaded, and waits for quiet. */
export async function readToTheEnd(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += 2000) {
    await page.evaluate((y) => {
      window.scrollTo(0, y);
      // The second frame begins after the first was drawn, and with it what watches for nearness was told.
      return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }, top);
  }
  await page.waitForLoadState('networkidle');
}
