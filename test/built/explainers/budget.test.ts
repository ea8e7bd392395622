// What an explainer costs a reader's telephone before any interaction at 360 px.
import type { Response } from 'playwright';
import { describe, expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';
import { documentOf, explainers } from '../site.ts';
import { compressedBytes, followResponses, weigh } from '../wireBytes.ts';

const limitWithoutFonts = 30_000;
const limitWithFonts = 65_000;
const limitScripts = 3_000;

const inlineScripts = (html: string): string[] =>
  [...documentOf(html).querySelectorAll('script:not([src])')]
    .filter((script) => !/json$/.test(script.getAttribute('type') ?? ''))
    .map((script) => script.textContent ?? '');

describe('bytes of an explainer', () => {
  const chromium = useChromium();

  test('there are five explainers in three languages to weigh', () => {
    expect(explainers).toHaveLength(15);
  });

  test.each(explainers)('$path stays within its limits', async ({ path, html }) => {
    let responses: ReadonlyMap<string, Response> = new Map();
    const { page } = await chromium.visit(path, {
      viewport: { width: 360, height: 740 },
      prepare: async (opened) => {
        responses = await followResponses(opened);
      },
    });
    await page.waitForLoadState('networkidle');

    let fonts = 0;
    let others = 0;
    let scripts = 0;
    const weights = await weigh(responses);
    for (const { path: part, bytes } of weights) {
      if (part.endsWith('.woff2')) fonts += bytes;
      else others += bytes;
      if (/\.m?js$/.test(part)) scripts += bytes;
    }
    const inline = inlineScripts(html);
    if (inline.length > 0) scripts += compressedBytes(inline.join('\n'));

    const detail = weights.map(({ path: part, bytes }) => `${bytes} ${part}`).join('\n');
    expect(others, `without fonts\n${detail}`).toBeLessThanOrEqual(limitWithoutFonts);
    expect(others + fonts, `with fonts\n${detail}`).toBeLessThanOrEqual(limitWithFonts);
    expect(scripts, `eager scripts, ${inline.length} of them inline\n${detail}`).toBeLessThanOrEqual(
      limitScripts,
    );
  });
});
