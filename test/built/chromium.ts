// Chromium for the tests of a file, and a record of what a page asks for and complains about.
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { type BrowserPurpose, findBrowser, launchArguments } from '../../src/cli/browsers/chromium.ts';

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
  /**
   * Opens it in the tab of the read before, if that had the same options, and forgets what the site kept there: a new
   * context costs more than most pages. For tests that change neither the tab's size nor its media, and add no script.
   */
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

/** Browsers of this process by purpose: its files share them, and each has contexts of its own. They end with it. */
const browsers = new Map<BrowserPurpose, Promise<Browser>>();

function browserFor(purpose: BrowserPurpose): Promise<Browser> {
  const executablePath = findBrowser()?.path;
  const browser =
    browsers.get(purpose) ??
    chromium.launch({ ...(executablePath ? { executablePath } : {}), args: launchArguments(purpose) });
  browsers.set(purpose, browser);
  return browser;
}

/** A loaded machine may take longer than Playwright's half minute until a page is there, or silent. */
const LONGEST_LOADING_MS = 120_000;

export function useChromium(purpose: BrowserPurpose = 'tests'): Chromium {
  let browser: Browser;
  const closing: (() => Promise<void>)[] = [];
  const tabs = new Map<string, Visit & { forget: (of: string) => Promise<unknown> }>();
  beforeAll(async () => {
    browser = await browserFor(purpose);
  });
  afterEach(async () => {
    await Promise.all(closing.splice(0).map((close) => close()));
  });
  afterAll(async () => {
    await Promise.all([...tabs.values()].map(({ page }) => page.context().close()));
    tabs.clear();
  });
  const open = async ({
    origin = inject('siteOrigin'),
    prepare,
    ...options
  }: VisitOptions): Promise<Visit> => {
    // The worker that saves the site for offline would ask for every file; only its own tests let it.
    const context = await browser.newContext({ serviceWorkers: 'block', ...options });
    context.setDefaultNavigationTimeout(LONGEST_LOADING_MS);
    const page = await context.newPage();
    const visit: Visit = { page, foreign: [], broken: [], errors: [] };
    listen(visit, origin);
    await prepare?.(page);
    return visit;
  };
  const openTab = async (options: VisitOptions) => {
    const visit = await open(options);
    const session = await visit.page.context().newCDPSession(visit.page);
    const forget = (origin: string): Promise<unknown> =>
      session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    return { ...visit, forget };
  };
  return {
    visit: async (path, options = {}) => {
      const visit = await open(options);
      closing.push(() => visit.page.context().close());
      await visit.page.goto((options.origin ?? inject('siteOrigin')) + path);
      return visit;
    },
    read: async (path, options = {}) => {
      const key = `${JSON.stringify(options)}${options.prepare}`;
      const visit = tabs.get(key) ?? (await openTab(options));
      tabs.set(key, visit);
      const { page, foreign, broken, errors, forget } = visit;
      const origin = options.origin ?? inject('siteOrigin');
      await page.goto('about:blank');
      await forget(origin);
      for (const list of [foreign, broken, errors]) list.length = 0;
      await page.goto(origin + path);
      return visit;
    },
  };
}

/** Waits for two frames: the second begins after the first was drawn, and with it what watches the screen was told. */
export const untilDrawn = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn()))),
  );

/** Gives the window another size. Before the next frame, boxes may still be those of the size before. */
export async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await untilDrawn(page);
}

/** As a reader sets them in the browser, in times of the usual size: widths in letters follow. The tab keeps them. */
export async function setLetters(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 16 * times, fixed: 13 * times } });
  await page.waitForFunction(
    (px) => getComputedStyle(document.documentElement).fontSize === `${px}px`,
    18 * times,
  );
  await session.detach();
}

/** Goes through the whole page, screen by screen as a reader does, so that what is loaded near the screen is loaded, and waits for quiet. */
export async function readToTheEnd(page: Page): Promise<void> {
  const isMore = (): Promise<boolean> =>
    page.evaluate(() => {
      const before = window.scrollY;
      window.scrollBy(0, window.innerHeight);
      return window.scrollY > before;
    });
  do await untilDrawn(page);
  while (await isMore());
  await page.waitForLoadState('networkidle');
}

/** Lays out the whole page at once, as it is on a screen that holds it: boxes have their heights, and letters their contrast. */
export const layOutWhole = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets.push(sheet);
  });
