// Runs the bench page in Chromium, served from memory, and brings its rates back.
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import { createServer } from 'vite';
import { ensureBrowser, launchArguments } from '../../browser.ts';
import type { Rate } from './page.ts';

const root = resolve(import.meta.dirname, '../../../..');

export interface DrawRates {
  browserVersion: string;
  rates: (Rate | string)[];
}

/** Draws per second of every backend in this machine's Chromium. */
export async function measureDraws(): Promise<DrawRates> {
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
    const rates = await page.evaluate(async () => {
      const address = '/src/cli/bench/kernels/page.ts';
      const { measureBackends } = (await import(address)) as typeof import('./page.ts');
      return measureBackends();
    });
    return { browserVersion: version, rates };
  } finally {
    await browser.close();
    await server.close();
  }
}

function emptyPage(_request: unknown, response: import('node:http').ServerResponse): void {
  response.setHeader('Content-Type', 'text/html');
  response.end('<!doctype html><title>bench</title>');
}
