// The kept state asks for its trace size by size, and for none of it once another is kept.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type PlanePoint, traceSizesOf } from '../../../../src/simulator/answers/curve/planePoint.ts';
import { defaultsOf } from '../../../../src/simulator/inputs/rules.ts';
import type { Settings } from '../../../../src/simulator/inputs/settings.ts';
import { Kept } from '../../../../src/simulator/page/plane/kept.ts';
import { seeds } from '../../seeds.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const asked: { pue: number; siteMw: number; answer: () => Promise<void> }[] = [];
const pointOf = ({ pue }: Settings, siteMw: number): Promise<PlanePoint> =>
  new Promise((resolve) => {
    const point = { siteMw, idealMw: siteMw, usefulMw: 1, lossesMw: [], racks: 1, gpus: 72, usedGpus: 72 };
    asked.push({
      pue,
      siteMw,
      answer: async () => {
        resolve(point);
        await settled();
      },
    });
  });
const kept = (): Kept =>
  new Kept({
    seeds,
    settings: () => defaultsOf(seeds),
    choose: () => {},
    plane: { pointsOf: () => [], isKnown: false, here: null },
    pointOf,
    onChange: () => {},
  });

beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('location', new URL('https://miqyas.example/en/simulator/'));
  vi.stubGlobal('history', { state: null, replaceState: () => {} });
});
afterEach(() => vi.unstubAllGlobals());

const answerAll = async (): Promise<void> => {
  for (let i = 0; i < asked.length; i++) await asked[i]?.answer();
};

test('all of its sizes are asked for while it is kept', async () => {
  const one = kept();
  one.bringBack('?pue=1.4');
  await answerAll();
  expect(asked.map(({ siteMw }) => siteMw)).toEqual([240, ...traceSizesOf('grown')]);
  expect(one.beside).toMatchObject({ here: { siteMw: 240 } });
  expect(one.beside?.points).toHaveLength(traceSizesOf('grown').length);
});

test.each<[string, string | null]>([
  ['another', '?pue=1.5'],
  ['the same again', '?pue=1.4'],
  ['none', null],
])('where %s is kept it ends with the question under way', async (_, next) => {
  const one = kept();
  one.bringBack('?pue=1.4');
  await asked[0]?.answer();
  const before = asked.length;
  one.bringBack(next);
  await asked[before - 1]?.answer();
  const expected = before + (next === null ? 0 : 1);
  expect(asked).toHaveLength(expected);
  await answerAll();
  expect(asked).toHaveLength(before + (next === null ? 0 : 1 + traceSizesOf('grown').length));
});

test('what the plane has answered to other settings is not kept as the answer to these', () => {
  const here = { siteMw: 240, idealMw: 240, usefulMw: 30, lossesMw: [] };
  const plane = { pointsOf: () => [], isKnown: false, here };
  const buttons = new Map<string, () => void>();
  const element = {
    disabled: true,
    addEventListener: (_: string, press: () => void) => buttons.set('keep', press),
  };
  vi.stubGlobal('document', { querySelector: () => element, querySelectorAll: () => [] });
  const one = new Kept({
    seeds,
    settings: () => defaultsOf(seeds),
    choose: () => {},
    plane,
    pointOf,
    onChange: () => {},
  });
  one.start();
  buttons.get('keep')?.();
  expect(one.beside).toMatchObject({ points: [], here: undefined });
});

test('an address whose kept state cannot be used whole stays as it came', () => {
  const write = vi.fn<() => void>();
  const button = { disabled: true, addEventListener: () => {} };
  vi.stubGlobal('document', { querySelector: () => button, querySelectorAll: () => [] });
  vi.stubGlobal('history', { state: null, replaceState: write });
  vi.stubGlobal('location', new URL('https://miqyas.example/en/simulator/?vs=mw%3D9999'));
  const one = kept();
  one.start();
  expect(one.settings?.mw).toBe(240);
  expect(write).not.toHaveBeenCalled();
  one.bringBack('?pue=1.5');
  expect(write).toHaveBeenCalled();
});

test('a megawatt in eight bits holds twice the speed of one in sixteen', () => {
  const one = kept();
  one.bringBack('?prec=bf16');
  expect(defaultsOf(seeds).prec).toBe('fp8');
  expect(one.beside?.peakRatio).toBeCloseTo(2, 9);
  one.bringBack('?pue=1.5');
  expect(one.beside?.peakRatio).toBe(1);
});
