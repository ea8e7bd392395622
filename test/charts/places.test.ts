// The places of the losses: every rack of the campus can be pointed at, and every stop of a month is drawn.
import { describe, expect, test } from 'vitest';
import { calendarPicture } from '../../src/charts/places/calendarPicture.ts';
import { columnPicture } from '../../src/charts/places/columnPicture.ts';
import { type Halls, hallPicture, rackAt } from '../../src/charts/places/hallPicture.ts';
import { PLACE_HEIGHT, PLACE_WIDTH } from '../../src/charts/places/placeFrame.ts';
import { stepPicture } from '../../src/charts/places/stepPicture.ts';
import { waitBar } from '../../src/charts/places/waitBar.ts';
import { waitingPicture } from '../../src/charts/places/waitingPicture.ts';
import { worthPicture } from '../../src/charts/places/worthPicture.ts';
import { strata } from '../../src/charts/plane/column/strata.ts';
import { lossCauses } from '../../src/model/cluster/site/losses.ts';

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

test('the links of the rack are lit while its chips exchange, at the end too, and the bars keep the share', () => {
  const at = (share: number, exchange: number): string =>
    stepPicture({ ...scene, share }, exchange, { compute: '', exchange: '' }).content;
  const isLit = (share: number, exchange = 0.4): boolean => at(share, exchange).includes('link-lit');
  expect([0, 0.1, 0.2, 0.26, 0.99, 1].map((share) => isLit(share))).toEqual([
    false,
    false,
    true,
    false,
    true,
    true,
  ]);
  expect(isLit(1, 0)).toBe(false);
  const widths = (name: string): number =>
    [...at(1, 0.4).matchAll(new RegExp(`<rect class="${name}"[^>]* width="([\\d.]+)" height="22"`, 'g'))]
      .map(([, width]) => Number(width))
      .reduce((sum, width) => sum + width, 0);
  expect(widths('band') / (widths('band') + widths('ink-fill'))).toBeCloseTo(0.4, 3);
});

test('of the losses one after another those before the open one fade, and a line runs along what is left', () => {
  const point = { ...scene.point, lossesMw: lossCauses.map(() => 220 / lossCauses.length) };
  for (const heightOfWidth of [4, null]) {
    const lengths = strata.map((marked) => {
      const { content } = columnPicture({ point, marked, heightOfWidth, hatches: 'x' });
      const size = heightOfWidth ? 'height' : 'width';
      const gone = content.match(new RegExp(`class="place-gone"[^>]* ${size}="([\\d.]+)"`))?.[1];
      const [, from, to] = content.match(/class="place-left" d="M([\d.]+ ?[\d.]+)[VH]([\d.]+)"/) ?? [];
      const start = Number(from?.split(' ')[heightOfWidth ? 1 : 0]);
      return { gone: Number(gone), left: Math.abs(Number(to) - start) };
    });
    expect(lengths[0]?.gone).toBe(0);
    // A loss that is next to nothing has a mark that is wider than it.
    const none = { ...point, lossesMw: lossCauses.map(() => 0) };
    const { content } = columnPicture({ point: none, marked: 'cooling', heightOfWidth, hatches: 'x' });
    expect(content).not.toMatch(/(?:width|height)="-/);
    for (const [i, { gone, left }] of lengths.entries()) {
      if (i === 0) continue;
      expect(gone).toBeGreaterThan(lengths[i - 1]?.gone ?? 0);
      expect(left).toBeLessThan(lengths[i - 1]?.left ?? 0);
    }
    expect(lengths.at(-1)?.left).toBeGreaterThan(0);
  }
});

test('the name of a batch is not struck by the line of this one: it goes to the other side, or is led past it', () => {
  const marks = [
    { name: 'Llama 3.1 405B', batch: 1.5 },
    { name: 'at the end', batch: 2.9 },
    { name: 'near the axis', batch: 0.28 },
  ];
  for (let here = 0.1; here < 3; here += 0.05) {
    const { content } = worthPicture(scene, 1 / (1 + here), { worth: '', batch: '', here: '' }, marks);
    const line = Number(content.match(/class="power-line" d="M([\d.]+)/)?.[1]);
    for (const { name } of marks) {
      const [, x = '', anchor] =
        content.match(new RegExp(`<text[^>]* x="([\\d.]+)"[^>]*text-anchor="(\\w+)"[^>]*>${name}<`)) ?? [];
      const wide = name.length * 10;
      const from = anchor === 'end' ? Number(x) - wide : Number(x);
      expect(from).toBeGreaterThanOrEqual(56);
      expect(from + wide).toBeLessThanOrEqual(PLACE_WIDTH);
      expect(line > from && line < from + wide, `${name} at ${here}`).toBe(false);
    }
  }
});
