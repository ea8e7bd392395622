// The places of the losses: every rack of the campus can be pointed at, and every stop of a month is drawn.
import { describe, expect, test } from 'vitest';
import { calendarPicture } from '../../src/charts/places/calendarPicture.ts';
import { type Halls, hallPicture, rackAt } from '../../src/charts/places/hallPicture.ts';
import { PLACE_HEIGHT, PLACE_WIDTH } from '../../src/charts/places/placeFrame.ts';
import { waitBar } from '../../src/charts/places/waitBar.ts';
import { waitingPicture } from '../../src/charts/places/waitingPicture.ts';
import { worthPicture } from '../../src/charts/places/worthPicture.ts';

const scene = {
  id: 'place',
  point: { siteMw: 240, idealMw: 240, usefulMw: 20, lossesMw: [] },
  share: 1,
  direction: 'ltr' as const,
  number: String,
};
const halls: Halls = {
  racks: { racks: 1362, racksPhaseOne: 227, racksGoal: 2840, levelByRack: null },
  idleFrom: 1360,
  chosen: 1361,
  words: '',
};
const classCount = (content: string, name: string): number =>
  (content.match(new RegExp(`<path[^>]*class="${name}"[^>]*>`))?.[0].match(/z/g) ?? []).length;

describe('the hall', () => {
  test('has every rack of the chosen hall, each at one place of the drawing, and no rack that is not built', () => {
    const found = new Set<number>();
    for (let x = 0; x < PLACE_WIDTH; x += 2)
      for (let y = 52; y < PLACE_HEIGHT; y += 2) {
        const rack = rackAt(x, y, halls);
        if (rack !== null) found.add(rack);
      }
    expect([...found].sort((a, b) => a - b)).toEqual(Array.from({ length: 226 }, (_, i) => 1136 + i));
  });

  test('is changed by a point on the row of halls, as far as halls are built', () => {
    const firsts = new Set(Array.from({ length: PLACE_WIDTH }, (_, x) => rackAt(x, 20, halls)));
    firsts.delete(null);
    expect([...firsts]).toEqual([0, 227, 454, 681, 908, 1136]);
  });

  test('marks the racks whose chips fill no group', () => {
    const { content } = hallPicture(scene, halls);
    expect(classCount(content, 'idle-cell')).toBe(2);
    expect(classCount(content, 'rack-undrawn')).toBe(224);
    // With a whole mark in the middle of each: no hatch that a box would cut.
    expect(content).not.toContain('url(#');
    const boxesOf = (name: string): number[][] => {
      const [, d = ''] = content.match(new RegExp(`<path class="${name}" d="([^"]+)"`)) ?? [];
      return [...d.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)/g)].map((box) => box.slice(1).map(Number));
    };
    const middles = (name: string): string[] =>
      boxesOf(name).map(
        ([x = 0, y = 0, w = 0, h = 0]) => `${(x + w / 2).toFixed(0)} ${(y + h / 2).toFixed(0)}`,
      );
    expect(middles('hatch-quiet')).toEqual(middles('idle-cell'));
    expect(boxesOf('hatch-quiet')[0]?.[2]).toBeGreaterThan(5);
    expect(boxesOf('hatch-quiet')[0]?.[2]).toBeLessThan(0.7 * (boxesOf('idle-cell')[0]?.[2] ?? 0));
  });

  test('shows the racks that were held up as the draws have them', () => {
    const levelByRack = new Uint8Array(2840);
    levelByRack.fill(4, 1136, 1146);
    const { content } = hallPicture(scene, { ...halls, racks: { ...halls.racks, levelByRack } });
    expect(classCount(content, 'rack-held')).toBe(10);
    expect(classCount(content, 'rack-0')).toBe(214);
  });
});

test('a month has a line for each stop: tall for a broken part, half as tall for the software', () => {
  const stops = [0.1, 0.5, 0.9].map((at, i) => ({ at, breaksPart: i > 0 }));
  const { content } = calendarPicture(scene, [{ title: 'x', stops }]);
  const heights = [...content.matchAll(/v(-[\d.]+)/g)].map(([, height]) => Number(height));
  expect(heights).toEqual([-4, -8, -8]);
});

test('a month alone fills the width, and its stops of the same pixels are one line', () => {
  const stops = [0.1, 0.100001, 0.5].map((at) => ({ at, breaksPart: true }));
  const month = { title: 'x', stops };
  const boxesOf = (months: number): number[] =>
    [...calendarPicture(scene, Array(months).fill(month)).content.matchAll(/M[\d. ]+h([\d.]+)/g)].map(
      ([, width]) => Number(width),
    );
  expect(boxesOf(1)).toHaveLength(30);
  expect(boxesOf(1)[0]).toBeGreaterThan(3 * (boxesOf(3)[0] ?? 0));
  const { content } = calendarPicture(scene, [month]);
  expect(content.match(/v-8/g)).toHaveLength(2);
  expect(content).toContain('>x<');
});

test('near the end of a step each chip that still computes is a dot inside the field, and the last one’s rack is ringed', () => {
  const computing = [0, 71, 16_343];
  const wait = { share: 0.04, words: { step: '', wait: '' } };
  const { content } = waitingPicture(
    { id: 'x', gpuCount: 16_344, groupSize: 72, computing, last: 71, words: '3', wait },
    'ltr',
  );
  const [, dots = ''] = content.match(/class="rack-3" d="([^"]+)"/) ?? [];
  const places = [...dots.matchAll(/M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  expect(places).toHaveLength(computing.length);
  for (const [x, y] of places) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(PLACE_WIDTH);
    expect(y).toBeLessThanOrEqual(PLACE_HEIGHT);
  }
  expect(content.match(/class="power-line"/g)).toHaveLength(1);
});

test('a batch that somebody trained with stands on the line where a token has the worth of that batch', () => {
  const marks = [
    { name: 'small', batch: 0.5 },
    { name: 'critical', batch: 1 },
    { name: 'beyond the picture', batch: 40 },
  ];
  const { content } = worthPicture(scene, 0.8, { worth: '', batch: '', here: '' }, marks);
  const lines = [...content.matchAll(/class="ink-line" d="M([\d.]+) ([\d.]+)V([\d.]+)"/g)];
  const [left, right, top, bottom] = [56, 540, 44, 222];
  for (const [i, batch] of [0.5, 1].entries()) {
    const [x, foot, head] = (lines[i] ?? []).slice(1).map(Number);
    expect(x).toBeCloseTo(left + ((right - left) * batch) / 3, 1);
    expect(foot).toBe(bottom);
    expect(head).toBeCloseTo(bottom - (bottom - top) / (1 + batch), 1);
  }
  expect(lines).toHaveLength(2);
  expect(content).toContain('critical');
  expect(content).not.toContain('beyond');
});

test('the wait of a step lies at the end of its bar, as long as its share of the step, and a short one is seen', () => {
  const bar = {
    id: 'x',
    left: 20,
    right: 540,
    top: 0,
    height: 10,
    wordsUnder: 12,
    direction: 'rtl' as const,
  };
  const words = { step: 'step', wait: 'wait' };
  const partsOf = (share: number): number[][] =>
    [
      ...waitBar({ share, words }, bar).matchAll(
        /<rect class="(?:ink-fill|swatch)" x="([\d.]+)" y="0" width="([\d.]+)"/g,
      ),
    ].map((part) => part.slice(1).map(Number));
  expect(partsOf(0.25)).toEqual([
    [20, 390],
    [410, 130],
  ]);
  expect(partsOf(0.0001)[1]).toEqual([538, 2]);
  expect(waitBar({ share: 0.25, words }, bar)).toContain('fill="url(#x.waiting)"');
});
