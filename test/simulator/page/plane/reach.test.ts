// The inverse of the curve: the first power whose work reaches what a reader states, by the model itself.
import { describe, expect, test } from 'vitest';
import type { CurvePoint } from '../../../../src/charts/losses/curvePoint.ts';
import { readModelSeeds } from '../../../../src/seeds/readModelSeeds.ts';
import { traceSizesOf } from '../../../../src/simulator/answers/curve/planePoint.ts';
import { SiteCurve } from '../../../../src/simulator/answers/curve/siteCurve.ts';
import { parseAddress } from '../../../../src/simulator/inputs/address/parse.ts';
import { seedsOf } from '../../../../src/simulator/inputs/seedsOf.ts';
import type { Settings } from '../../../../src/simulator/inputs/settings.ts';
import { mostUseful, powerOnLine, powerReaching } from '../../../../src/simulator/page/plane/reach.ts';
import { StatedWork } from '../../../../src/simulator/page/plane/statedWork.ts';
import { History } from '../../../../src/simulator/page/settings/history.ts';

const seeds = seedsOf(readModelSeeds('seeds'));
const powers = Array.from({ length: 461 }, (_, i) => 40 + i);

/** The line of a query as the plane draws it, and the work of every whole power. */
function curveOf(query: string) {
  const { settings } = parseAddress(query, seeds);
  const curve = new SiteCurve(settings, seeds);
  const line = traceSizesOf(settings.use)
    .map((siteMw) => curve.planePointAt(siteMw))
    .filter((point) => point !== null);
  const works = powers.map((siteMw) => curve.planePointAt(siteMw)?.usefulMw ?? null);
  return { settings, line, works, usefulAt: async (siteMw: number) => works[siteMw - 40] ?? null };
}

const pointsOf = (works: readonly (readonly [number, number])[]): CurvePoint[] =>
  works.map(([siteMw, usefulMw]) => ({ siteMw, idealMw: siteMw, usefulMw, lossesMw: [] }));

describe.each(['', '?use=frozen', '?use=many', '?use=answering', '?policy=fixed&fail=5', '?pue=1.5&fail=3'])(
  'at «%s»',
  (query) => {
    const { line, works, usefulAt } = curveOf(query);
    const most = Math.max(...works.map((work) => work ?? 0));

    test('the power is the first of all whole ones that reaches the work', async () => {
      for (let wanted = 0.1; wanted < most + 1; wanted += most / 60) {
        const first = works.findIndex((work) => (work ?? 0) >= wanted);
        expect(await powerReaching(wanted, line, usefulAt), `${wanted}`).toBe(
          first === -1 ? null : 40 + first,
        );
      }
    });

    test('the most is reached, and nothing over it', async () => {
      expect(await mostUseful(line, usefulAt)).toBe(most);
      expect(await powerReaching(most, line, usefulAt)).not.toBeNull();
      expect(await powerReaching(most + 0.001, line, usefulAt)).toBeNull();
    });
  },
);

test('by the line alone the power lies at most a few megawatts from that of the model', async () => {
  const { line, usefulAt } = curveOf('');
  for (const wanted of [8, 15, 28.9, 40, 48])
    expect(Math.abs(powerOnLine(line, wanted) - (await powerReaching(wanted, line, usefulAt))!)).toBeLessThan(
      4,
    );
});

test.each([
  [
    'falls',
    [
      [40, 5],
      [200, 30],
      [500, 10],
    ],
    20,
    136,
  ],
  [
    'is flat',
    [
      [40, 5],
      [200, 30],
      [500, 30],
    ],
    30,
    200,
  ],
  [
    'falls, and does not reach it',
    [
      [40, 5],
      [200, 30],
      [500, 10],
    ],
    31,
    null,
  ],
] as const)('a curve that %s gives the first power', async (_, works, wanted, power) => {
  const line = pointsOf(works);
  const usefulAt = async (siteMw: number) =>
    siteMw <= 200 ? 5 + ((siteMw - 40) / 160) * 25 : 30 + ((siteMw - 200) / 300) * (works[2][1] - 30);
  expect(await powerReaching(wanted, line, usefulAt)).toBe(power);
  expect(powerOnLine(line, wanted)).toBe(power ?? 200);
});

test('where nothing fits nothing is reached', async () => {
  expect(await powerReaching(1, [], async () => 1)).toBeNull();
  expect(await mostUseful([], async () => 1)).toBe(0);
});

/** A page at a power, with the line and works of a query; each answer takes so long. */
function pageAt(query: string, mw: number, answerMs = 0) {
  const { settings, line, works } = curveOf(query);
  const refused: [string, object][] = [];
  const history = new History();
  let now: Settings = { ...settings, mw };
  let nowMs = 0;
  const setPower = (to: number, hand?: object): void => {
    if (to === now.mw) return;
    const before = now;
    now = { ...now, mw: to };
    history.note(before, now, nowMs, hand);
  };
  const point = (siteMw: number): CurvePoint => pointsOf([[siteMw, works[siteMw - 40] ?? 0]])[0]!;
  const work = new StatedWork({
    settings: () => now,
    plane: {
      ask: async () => {},
      isSettled: true,
      pointsOf: () => line,
      get here() {
        return point(now.mw);
      },
    },
    pointOf: async (_, siteMw) => {
      nowMs += answerMs;
      return point(siteMw);
    },
    setPower,
    refuse: (text, rule) => refused.push([text, rule]),
  });
  /** The powers that undo leads back to, the last first. */
  const undone = (): number[] => {
    const powers: number[] = [];
    for (let to = history.undo(now); to; to = history.undo(to)) powers.push(to.mw);
    return powers;
  };
  const rest = (ms: number): void => {
    nowMs += ms;
  };
  return { work, refused, mw: () => now.mw, works, setPower, undone, rest };
}

test('a typed number moves the power, in any digits; one out of reach is refused with what can be reached', async () => {
  const { work, refused, mw, works } = pageAt('', 240);
  await work.type('٣٠٫٥');
  expect(works[mw() - 40]).toBeGreaterThanOrEqual(30.5);
  expect(works[mw() - 41]).toBeLessThan(30.5);
  const there = mw();
  for (const text of ['90', 'many', '-3', '0', '30.55']) await work.type(text);
  expect(mw()).toBe(there);
  expect(refused.map(([text]) => text)).toEqual(['90', 'many', '-3', '0', '30.55']);
  const most = Math.floor(10 * Math.max(...works.map((each) => each ?? 0))) / 10;
  for (const [, rule] of refused) expect(rule).toMatchObject({ kind: 'decimal', low: 0.1, high: most });
  await work.type('2');
  expect(mw()).toBe(40);
});

test('keys step up and down the stairs of many runs, and stay at the ends', async () => {
  const { work, mw } = pageAt('?use=many', 120);
  await work.step(-0.5);
  expect(mw()).toBe(80);
  await work.step(0.5);
  expect(mw()).toBe(120);
  for (let i = 0; i < 12; i++) await work.step(-0.5);
  expect(mw()).toBe(40);
  for (let i = 0; i < 14; i++) await work.step(0.5);
  expect(mw()).toBe(480);
});

test('what is overtaken by another hand is not taken', async () => {
  const { work, mw } = pageAt('', 240);
  const typed = work.type('40');
  work.giveBack({ mw: 100 });
  await typed;
  expect(mw()).toBe(100);
});

test('nor what is overtaken by a hand on the power', async () => {
  const { work, mw, setPower } = pageAt('', 240);
  const typed = work.type('40');
  setPower(100);
  await typed;
  expect(mw()).toBe(100);
});

test('one drag is one step of undo, however long the hand rests and the answer takes', async () => {
  const { work, mw, works, undone, rest } = pageAt('', 240, 5000);
  const { held } = work;
  if (!held) throw new Error('nothing fits');
  const wanted = Math.round(10 * (held.usefulMw + 3)) / 10;
  for (const by of [1, 2]) {
    work.glide(held.usefulMw + by, held);
    rest(3000);
  }
  const glided = mw();
  await work.state(wanted, held);
  expect(mw()).not.toBe(glided);
  expect(works[mw() - 40]).toBeGreaterThanOrEqual(wanted);
  expect(undone()).toEqual([240]);
});
