// The magnified foot of the plane: every trace has its name, and the names can be read at every power, whole.
import { describe, expect, test } from 'vitest';
import { footWords } from '../../../src/charts/plane/names/footWords.ts';
import { planeChart } from '../../../src/charts/plane/planeChart.ts';
import { narrowPlane, widePlane } from '../../../src/charts/plane/planeFrame.ts';
import { treeOf } from '../drawing.ts';
import { planeWords, pointAt, points } from './madeUp.ts';

const uses = ['Modèle plus grand', 'Plusieurs modèles', 'Modèle inchangé', 'Réponses'];
const scene = {
  points,
  name: uses[0] ?? '',
  others: uses.slice(1).map((name, i) => ({
    name,
    points: points.map((point) => ({ ...point, usefulMw: point.usefulMw * (0.6 + 0.35 * i) })),
  })),
  before: null,
  kept: null,
  bend: { siteMw: 280, name: 'bends', sentence: 'bends here' },
  intervals: [],
  marked: undefined,
  highMw: 100,
  nameFoot: footWords,
};
const words = { ...planeWords, asFirst: 'autant que la première phase' };
const half = ['autant que la', 'première phase'];
const named = [...uses, words.asFirst, ...half, 'bends'];
const powers = Array.from({ length: 47 }, (_, i) => 40 + 10 * i);

/** Widths of letters of the smallest drawing whose words are shown [px], and how far words may go. */
describe.each([
  { isNarrow: false, letter: 9.9, frame: widePlane, end: widePlane.right },
  { isNarrow: true, letter: 7.6, frame: narrowPlane, end: narrowPlane.width },
])('a plane that is narrow: $isNarrow', ({ isNarrow, letter, frame, end }) => {
  const form = { id: 'p', isNarrow, direction: 'ltr', language: 'fr' } as const;
  const treeAt = (mw: number) => treeOf(planeChart({ ...scene, siteMw: mw, here: pointAt(mw) }, words, form));
  const boxesIn = (tree: ReturnType<typeof treeAt>) =>
    [...tree.querySelectorAll('text')].flatMap((word) => {
      const said = word.textContent ?? '';
      if (!named.includes(said)) return [];
      const [at, foot] = [Number(word.getAttribute('x')), Number(word.getAttribute('y'))];
      const wide = letter * said.length;
      const from = word.getAttribute('text-anchor') === 'start' ? at : at - wide;
      return [{ said, from, to: from + wide, foot }];
    });

  test.each(powers)(
    'at %i MW names stand in the order of their traces, and no leader runs through one',
    (mw) => {
      const tree = treeAt(mw);
      const boxes = boxesIn(tree).filter(({ said }) => uses.includes(said));
      // From the highest trace down: 1.3, 1, 0.95 and 0.6 of the chosen one.
      const ranked = [uses[3], uses[0], uses[2], uses[1]];
      expect(boxes.toSorted((a, b) => a.foot - b.foot).map(({ said }) => said)).toEqual(ranked);
      const levels = [...tree.querySelectorAll('.leader-quiet, .plan, .water-line')].flatMap((each) =>
        (
          each
            .getAttribute('d')
            ?.match(/^M([\d.]+) ([\d.]+)H/)
            ?.slice(1) ?? []
        ).map(Number),
      );
      expect(levels.length > 10).toBe(!isNarrow);
      for (const { said, from, foot } of boxes)
        for (let i = 0; i < levels.length; i += 2) {
          const [start = 0, level = 0] = levels.slice(i, i + 2);
          expect(start < from && level > foot - 10 && level < foot + 2, `${said}: ${level}`).toBe(false);
        }
    },
  );

  test.each(powers)('at %i MW no name stands under the column, over another one, or outside', (mw) => {
    const boxes = boxesIn(treeAt(mw));
    const said = boxes.map((box) => box.said);
    expect(said).toEqual(expect.arrayContaining(uses));
    expect(said.includes(words.asFirst) || half.every((line) => said.includes(line))).toBe(true);
    const middle = frame.left + ((frame.right - frame.left) * mw) / 500;
    const [from, to] = [middle - frame.columnWidth / 2, middle + frame.columnWidth / 2];
    expect(boxes.filter((box) => box.to > from + 1 && box.from < to - 1)).toEqual([]);
    expect(boxes.filter((box) => box.from < frame.left - 1 || box.to > end)).toEqual([]);
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1))
        if (a.to > b.from && a.from < b.to)
          expect(Math.abs(a.foot - b.foot), `${a.said}, ${b.said}`).toBeGreaterThan(13);
  });
});
