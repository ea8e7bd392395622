// The simulator in Firefox and WebKit: the integers and figures of Node, and plain words about WebGPU.
import { describe, expect, inject, test } from 'vitest';
import { SMALL_RUN, sizesInNode } from '../built/simulator/simulatorPage.ts';
import { oneOfEachDirection } from '../built/site.ts';
import { enginesHere, untilThere, useEngine } from './engines.ts';
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
});
