// The simulator in Firefox and WebKit: the integers and figures of Node, and plain words about WebGPU.
import { describe, expect, inject, test } from 'vitest';
import { SMALL_RUN, sizesInNode } from '../built/simulator/simulatorPage.ts';
import { oneOfEachDirection } from '../built/site.ts';
import { enginesHere, until, untilThere, useEngine } from './engines.ts';
import type { Visitor } from './visitor.ts';

const runLimitMs = 90_000;

/** What the run panel says, once the run is done. */
const told = async (visitor: Visitor) => {
  await untilThere(visitor, '[data-run-state="done"]', runLimitMs);
  return visitor.evaluate(() => {
    const backend = document.querySelector('[data-backend]');
    return {
      checksum: document.querySelector('[data-run-checksum]')?.getAttribute('data-run-checksum'),
      backend: backend?.getAttribute('data-backend'),
      reason: backend?.getAttribute('data-reason'),
      words: document.querySelector('[data-backend-words]')?.textContent,
      complaints: window.complaints,
    };
  }, null);
};

/** Text of each cell of the table of sizes, row by row. */
const cellsOfSizes = (): string[] =>
  [...document.querySelectorAll('[data-sizes] tr')].flatMap((row) =>
    [...row.children].map(({ textContent }) => textContent.trim()),
  );

const missingWebGpu = {
  'no-webgpu': 'هذا المتصفح بلا WebGPU',
  'no-adapter': 'ولم يجد معالج رسوم',
};

const search = `${SMALL_RUN}&mw=300&fail=1&seed=9`;
const inNode = sizesInNode(`?${search}`);

describe.each(enginesHere)('in $name', (engine) => {
  const visitor = useEngine(engine);

  test.each(oneOfEachDirection)('a run in %s gives the integers and the table of Node', async (language) => {
    await visitor().goto(`${inject('watchedOrigin')}/${language}/simulator/?backend=cpu&${search}`);
    expect(await told(visitor())).toMatchObject({
      checksum: inNode.checksum,
      backend: 'cpu',
      reason: 'requested',
      complaints: [],
    });
    await expect
      .poll(() => visitor().evaluate(cellsOfSizes, null), { timeout: 30_000 })
      .toEqual(inNode.cellsIn(language));
  });

  test('backend=webgpu without an adapter says so, with the same integers', async () => {
    await visitor().goto(`${inject('watchedOrigin')}/ar/simulator/?backend=webgpu&${search}`);
    const { reason, words, ...rest } = await told(visitor());
    expect(rest).toEqual({ checksum: inNode.checksum, backend: 'cpu', complaints: [] });
    expect(Object.keys(missingWebGpu)).toContain(reason);
    expect(words).toContain(missingWebGpu[reason as keyof typeof missingWebGpu]);
  });

  test('a rack of the campus is chosen on the picture, and said', async () => {
    await visitor().goto(`${inject('watchedOrigin')}/ar/simulator/?backend=cpu&${search}`);
    await told(visitor());
    await visitor().evaluate(() => document.querySelector('[data-campus]')?.scrollIntoView(), null);
    await until(
      visitor(),
      'campus',
      () => document.querySelector('[data-campus-state="live"], [data-campus-state="failed"]') !== null,
      null,
    );
    const clicked = await visitor().evaluate(() => {
      const picture = document.querySelector('[data-campus] :is(canvas, svg[role="img"]):not([hidden])');
      if (!picture) return 'no picture';
      const { left, top, width, height } = picture.getBoundingClientRect();
      const place = { clientX: left + width / 2, clientY: top + height / 2 };
      const hand = { ...place, bubbles: true, pointerId: 1, isPrimary: true };
      // The hand of a test is no pointer that the browser knows.
      picture.setPointerCapture = () => undefined;
      picture.dispatchEvent(new PointerEvent('pointerdown', hand));
      picture.dispatchEvent(new PointerEvent('pointerup', hand));
      picture.dispatchEvent(new MouseEvent('click', place));
      return picture.tagName;
    }, null);
    const said = await until(
      visitor(),
      `first hall after a click on ${clicked}`,
      () => document.querySelector('[data-campus-racks] p[aria-live]')?.textContent?.match(/القاعة 1\D/),
      null,
    );
    expect(said).toBeTruthy();
    expect(await visitor().evaluate(() => window.complaints, null)).toEqual([]);
  });
});
