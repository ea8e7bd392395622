// What the simulator costs a reader's telephone until it is still: 360 px, nothing touched, the draws at their end.
import type { Response } from 'playwright';
import { expect, test } from 'vitest';
import { useChromium } from '../../chromium.ts';
import { languages } from '../../site.ts';
import { followResponses, weigh } from '../../wireBytes.ts';
import { runState, SMALL_RUN } from '../simulatorPage.ts';

const chromium = useChromium();

/** Bytes on the wire; measured at first with 209 kB. The run and its numbers are smaller, its files are the same. */
const LIMIT = 180_000;

test.each(languages)('in %s it is still within its limit', async (language) => {
  let responses: ReadonlyMap<string, Response> = new Map();
  const { page } = await chromium.visit(`/${language}/simulator/?${SMALL_RUN}`, {
    viewport: { width: 360, height: 740 },
    prepare: async (opened) => {
      responses = await followResponses(opened);
    },
  });
  await runState(page, 'done');
  const weights = await weigh(responses);
  const detail = weights.map(({ path, bytes }) => `${bytes} ${path}`).join('\n');
  expect(
    weights.some(({ path }) => /worker/.test(path)),
    detail,
  ).toBe(true);
  expect(
    weights.reduce((sum, { bytes }) => sum + bytes, 0),
    detail,
  ).toBeLessThanOrEqual(LIMIT);
});
