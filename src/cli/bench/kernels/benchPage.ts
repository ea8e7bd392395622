// Opens an empty page in Chromium, served from the source, in which a part of the bench can be imported.
import { resolve } from 'node:path';
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import { ensureBrowser, launchArguments } from '../../browsers/chromium.ts';

const root = resolve(import.meta.dirname, '../../../..');

export interface OnPage<Found> {
  browserVersion: string;
  found: Found;
}

/** What `measure` finds on the page, and the browser that it was. */
export async function onBenchPage<Found>(measure: (page: Page) => Promise<Found>): Promise<OnPage<Found>> {
  const { path, version } = await ensureBrowser();
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { port: 0, hmr: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [{ name: 'empty-page', configureServer: (s) => void s.middlewares.use('/bench', emptyPage) }],
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath: path, args: launchArguments('webgpu') });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.resolvedUrls?.local[0]}bench`);
    return { browserVersion: version, found: await measure(page) };
  } finally {
    await browser.close();
    await server.close();
  }
}

function emptyPage(_request: unknown, response: import('node:http').ServerResponse): void {
  response.setHeader('Content-Type', 'text/html');
  response.end('<!doctype html><title>bench</title>');
}
