// The magnified foot of the plane: its names can be read at every power.
import { expect, test } from 'vitest';
import { planeChart } from '../../../src/charts/plane/planeChart.ts';
import { widePlane } from '../../../src/charts/plane/planeFrame.ts';
import { treeOf } from '../drawing.ts';
import { planeWords, pointAt, points } from './madeUp.ts';

const scene = {
  points,
  name: 'grown',
  others: ['many', 'frozen', 'answers'].map((name, i) => ({
    name,
    points: points.map((point) => ({ ...point, usefulMw: point.usefulMw * (0.6 + 0.35 * i) })),
  })),
  before: null,
  kept: null,
  bend: { siteMw: 280, name: 'bends', sentence: 'bends here' },
  intervals: [],
  marked: undefined,
  highMw: 100,
};
const form = { id: 'p', isNarrow: false, direction: 'ltr', language: 'en' } as const;
/** Room that a name may take [px]; that of a trace elsewhere. */
const rooms: Readonly<Record<string, number>> = { bends: 190, 'as the first': 130 };
const named = ['grown', 'many', 'frozen', 'answers', ...Object.keys(rooms)];

test.each(Array.from({ length: 47 }, (_, i) => 40 + 10 * i))(
  'at %i MW no name stands under the column or over another one',
  (mw) => {
    const tree = treeOf(planeChart({ ...scene, here: pointAt(mw) }, planeWords, form));
    const { left, columnWidth } = widePlane;
    const [from, to] = [left + mw - columnWidth / 2, left + mw + columnWidth / 2];
    const boxes = [...tree.querySelectorAll('text')].flatMap((name) => {
      const text = name.textContent ?? '';
      if (!named.includes(text)) return [];
      const [at, foot] = [Number(name.getAttribute('x')), Number(name.getAttribute('y'))];
      const start = name.getAttribute('text-anchor') === 'start' ? at : at - (rooms[text] ?? 96);
      return [{ from: start, to: start + (rooms[text] ?? 96), foot }];
    });
    expect(boxes.length).toBeGreaterThan(4);
    expect(boxes.filter((box) => box.to > from && box.from < to)).toEqual([]);
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        if (a.to > b.from && a.from < b.to) expect(Math.abs(a.foot - b.foot)).toBeGreaterThan(13);
  },
);
