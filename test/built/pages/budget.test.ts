// What an explainer costs a reader's telephone before any interaction at 360 px.
import { brotliCompressSync, constants } from 'node:zlib';
import type { Response } from 'playwright';
import { describe, expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { documentOf, explainers } from '../site.ts';

const limitWithoutFonts = 30_000;
const limitWithFonts = 65_000;
const limitScripts = 3_000;

const wireBytes = (body: Buffer | string): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const inlineScripts = (html: string): string[] =>
  [...documentOf(html).querySelectorAll('script:not([src])')]
    .filter((script) => !/json$/.test(script.getAttribute('type') ?? ''))
    .map((script) => script.textContent ?? '');

describe('bytes of an explainer', () => {
  const chromium = useChromium();

  test('there are ten explainer pages to weigh', () => {
    expect(explainers).toHaveLength(10);
  });

  test.each(explainers)('$path stays within its limits', async ({ path, html }) => {
    const responses = new Map<string, Response>();
    const { page } = await chromium.visit(path, {
      viewport: { width: 360, height: 740 },
      prepare: async (opened) => {
        // Saving for offline begins after four seconds of reading: a slow machine would take it for a part of the page.
        await opened.addInitScript(() =>
          Object.defineProperty(navigator, 'serviceWorker', { value: undefined }),
        );
        opened.on('response', (response) => responses.set(response.url(), response));
      },
    });
    await page.waitForLoadState('networkidle');

    let fonts = 0;
    let others = 0;
    let scripts = 0;
    const weights: string[] = [];
    for (const [url, response] of responses) {
      const body = await response.body();
      const bytes = url.endsWith('.woff2') ? body.length : wireBytes(body);
      weights.push(`${bytes} ${new URL(url).pathname}`);
      if (url.endsWith('.woff2')) fonts += bytes;
      else others += bytes;
      if (/\.m?js$/.test(new URL(url).pathname)) scripts += bytes;
    }
    const inline = inlineScripts(html);
    if (inline.length > 0) scripts += wireBytes(inline.join('\n'));

    const detail = weights.sort().join('\n');
    expect(others, `without fonts\n${detail}`).toBeLessThanOrEqual(limitWithoutFonts);
    expect(others + fonts, `with fonts\n${detail}`).toBeLessThanOrEqual(limitWithFonts);
    expect(scripts, `eager scripts, ${inline.length} of them inline\n${detail}`).toBeLessThanOrEqual(
      limitScripts,
    );
  });
});
