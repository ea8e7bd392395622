// Bytes on the wire, as CONTRACTS counts them: brotli at its best of every file that a page asks for; fonts as they are.
import { hash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page, Response } from 'playwright';

/** Sizes by what was packed: pages share styles and scripts. */
const packed = new Map<string, number>();

export function compressedBytes(body: Buffer | string): number {
  const key = hash('sha256', body);
  const known =
    packed.get(key) ?? brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  packed.set(key, known);
  return known;
}

/** Notes every file that the page asks for from now on, each once: what comes again comes from the browser's cache. */
export async function followResponses(page: Page): Promise<ReadonlyMap<string, Response>> {
  const responses = new Map<string, Response>();
  // Saving for offline begins after four seconds of reading: a slow machine would take it for a part of the page.
  await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }));
  page.on('response', (response) => responses.set(response.url(), response));
  return responses;
}

export interface Weight {
  path: string;
  bytes: number;
}

/** What each file weighs, the heaviest first. */
export async function weigh(responses: ReadonlyMap<string, Response>): Promise<Weight[]> {
  const weights = await Promise.all(
    [...responses].map(async ([url, response]) => {
      const body = await response.body();
      return {
        path: new URL(url).pathname,
        bytes: url.endsWith('.woff2') ? body.length : compressedBytes(body),
      };
    }),
  );
  return weights.sort((a, b) => b.bytes - a.bytes);
}
