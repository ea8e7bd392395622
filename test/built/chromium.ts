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
  /** Opens it in the tab of the read before, if that had the same options: for tests that leave nothing behind. */
  read: (path: string, options?: VisitOptions) => Promise<Visit>;
}

/** Notes what the page of `visit` asks for and complains about, from now on. */
function listen({ page, foreign, broken, errors }: Visit, origin: string): void {
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) foreign.push(url);
  });
  page.on('response', (response) => {
    const isPage = response.frame() === page.mainFrame() && response.request().isNavigationRequest();
    if (response.status() >= 400 && !isPage) broken.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    broken.push(`${request.failure()?.errorText} ${request.url()}`);
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
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
  const open = async ({
    origin = inject('siteOrigin'),
    prepare,
    ...options
  }: VisitOptions): Promise<Visit> => {
    // The worker that saves the site for offline would ask for every file; only its own tests let it.
    const context = await browser.newContext({ serviceWorkers: 'block', ...options });
    const page = await context.newPage();
    const visit: Visit = { page, foreign: [], broken: [], errors: [] };
    listen(visit, origin);
    await prepare?.(page);
    return visit;
  };
  const tabs = new Map<string, Visit>();
  return {
    visit: async (path, options = {}) => {
      const visit = await open(options);
      closing.push(() => visit.page.context().close());
      await visit.page.goto((options.origin ?? inject('siteOrigin')) + path);
      return visit;
    },
    read: async (path, options = {}) => {
      const key = `${JSON.stringify(options)}${options.prepare}`;
      const visit = tabs.get(key) ?? (await open(options));
      tabs.set(key, visit);
      const { page, foreign, broken, errors } = visit;
      await page.goto('about:blank');
      for (const list of [foreign, broken, errors]) list.length = 0;
      await page.goto((options.origin ?? inject('siteOrigin')) + path);
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
