// When the whole map is computed: by itself where the hand rests, abandoned where it moves, on request where the device is slow.
import { expect, test } from 'vitest';
import type { State } from '../../../src/figures/grammar/figure.ts';
import { LONGEST_S, MapHand } from '../../../src/figures/weatherYear/map/mapHand.ts';
import { isAsked, ownMapIn } from '../../../src/figures/weatherYear/map/ownMap.ts';
import type { WholeMap } from '../../../src/figures/weatherYear/map/wholeMap.ts';
import type { WeatherYearMaterial } from '../../../src/figures/weatherYear/weatherYear.ts';
import { weatherYearEntry } from '../../../src/figures/weatherYear/weatherYearEntry.ts';
import { LOAD_UNITS } from '../../../src/kernels/weather/slice.ts';

const { site, words, lines, language } = weatherYearEntry.materialIn('en') as WeatherYearMaterial;
const USUAL = 50;

/** A hand whose maps end when the test says so. */
function handOf(seconds = 0.5) {
  const asked: { share: number; signal: AbortSignal; end: () => void; fail: () => void }[] = [];
  let measured = 0;
  const at = { wind: USUAL, nowMs: 0, site };
  let state: State = {};
  const found: WholeMap = { lines, hours: 1, seconds, backend: 'cpu', threads: 2 };
  const wholeMap = (_: unknown, share: number, signal: AbortSignal) =>
    new Promise<WholeMap | undefined>((resolve, reject) => {
      signal.addEventListener('abort', () => resolve(undefined));
      asked.push({ share, signal, end: () => resolve(found), fail: () => reject(new Error('lost')) });
    });
  const hand = new MapHand(
    {
      site: () => at.site,
      wind: () => at.wind,
      redraw: (more) => {
        state = { ...state, ...more };
      },
      load: async () => ({
        wholeMap,
        async mapInThreeWays() {
          measured += 1;
          return [found, found, found] as const;
        },
      }),
      nowMs: () => at.nowMs,
    },
    USUAL,
  );
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return {
    hand,
    at,
    asked,
    settled,
    measuredCount: () => measured,
    isAsked: () => isAsked(state),
    isWhole: () => ownMapIn({ ...state, wind: at.wind }, { words, language }) !== undefined,
    async moveAndRest(wind: number) {
      at.wind = wind;
      hand.move();
      await settled();
      void hand.rest().catch(() => {});
      await settled();
    },
    async endLast() {
      asked.at(-1)?.end();
      await settled();
    },
  };
}

test('where the wind stays as the build has it nothing is computed, where it has moved the map comes at rest, once', async () => {
  const it = handOf();
  await it.moveAndRest(USUAL);
  expect(it.asked).toEqual([]);
  await it.moveAndRest(40);
  expect([it.asked.length, it.asked[0]?.share, it.isAsked(), it.isWhole()]).toEqual([1, 0.4, true, false]);
  await it.endLast();
  expect(it.isWhole()).toBe(true);
  await it.moveAndRest(40);
  expect(it.asked.length).toBe(1);
  await it.moveAndRest(USUAL);
  expect(it.asked.at(-1)?.share).toBe(USUAL / 100);
});

test('a hand that moves any control abandons what came by itself, and has it again at rest', async () => {
  const it = handOf();
  await it.moveAndRest(40);
  it.hand.move();
  expect(it.asked[0]?.signal.aborted).toBe(true);
  await it.settled();
  expect(it.isWhole()).toBe(false);
  await it.moveAndRest(USUAL);
  expect(it.asked.at(-1)?.share).toBe(USUAL / 100);
  await it.endLast();
  expect(it.isWhole()).toBe(true);
});

test('what was asked for goes on while another control moves, not while the wind does', async () => {
  const it = handOf();
  void it.hand.request();
  await it.settled();
  await it.moveAndRest(USUAL);
  expect([it.asked.length, it.asked[0]?.signal.aborted]).toEqual([1, false]);
  await it.moveAndRest(40);
  expect([it.asked.length, it.asked[0]?.signal.aborted]).toEqual([2, true]);
});

test.each([
  ['as long as it may', LONGEST_S, 2],
  ['longer', LONGEST_S + 0.1, 1],
])(
  'after a first map that took %s, %d s, %d maps have been computed at the second rest',
  async (_, seconds, count) => {
    const it = handOf(seconds);
    await it.moveAndRest(40);
    await it.endLast();
    expect([it.isWhole(), it.isAsked()]).toEqual([true, count === 2]);
    await it.moveAndRest(45);
    expect(it.asked.length).toBe(count);
    // Asked for, it comes, and from then on after each move.
    void it.hand.request();
    await it.settled();
    expect(it.asked.at(-1)?.share).toBe(0.45);
    await it.endLast();
    await it.moveAndRest(55);
    expect(it.asked.at(-1)?.share).toBe(0.55);
  },
);

test('a device whose first map came in time goes on, though a later one takes longer', async () => {
  const it = handOf();
  await it.moveAndRest(40);
  await it.endLast();
  await it.moveAndRest(45);
  it.at.nowMs = 1000 * LONGEST_S + 1;
  await it.moveAndRest(55);
  expect([it.asked.length, it.isAsked()]).toEqual([3, true]);
});

test('a first map that was abandoned late was too long too', async () => {
  const it = handOf();
  await it.moveAndRest(40);
  it.at.nowMs = 1000 * LONGEST_S + 1;
  await it.moveAndRest(45);
  expect([it.asked.length, it.isAsked()]).toEqual([1, false]);
});

test('a map that is lost is asked for again at the next rest, and nobody is told that it is under way', async () => {
  const it = handOf();
  await it.moveAndRest(40);
  it.asked[0]?.fail();
  await it.settled();
  expect([it.isAsked(), it.isWhole()]).toEqual([false, false]);
  await it.moveAndRest(40);
  expect(it.asked.length).toBe(2);
});

test('measured hours have no wind: their map comes on request alone, and the made-up years have theirs again', async () => {
  const it = handOf();
  it.at.wind = 40;
  it.at.site = { ...site, measured: new Uint16Array(8760).fill(LOAD_UNITS) };
  it.hand.forget();
  await it.moveAndRest(40);
  expect(it.asked.length).toBe(0);
  void it.hand.request();
  await it.settled();
  it.at.site = site;
  it.hand.forget();
  expect(it.asked[0]?.signal.aborted).toBe(true);
  await it.moveAndRest(40);
  expect(it.asked.length).toBe(2);
});

test('while three ways are measured nothing else is under way, and afterwards what was to come comes', async () => {
  const it = handOf();
  await it.moveAndRest(40);
  const measure = it.hand.measure();
  expect(it.asked[0]?.signal.aborted).toBe(true);
  await it.hand.rest();
  expect(it.asked.length).toBe(1);
  await it.settled();
  expect([it.measuredCount(), it.asked.length]).toEqual([1, 2]);
  await it.endLast();
  await measure;
  expect(it.isWhole()).toBe(true);
});
