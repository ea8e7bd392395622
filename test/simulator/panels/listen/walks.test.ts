// The drawings whose values are walked: each value is read, told from the others, and has its place in the drawing.
import { describe, expect, test } from 'vitest';
import { walkMark } from '../../../../src/charts/marks/walkMark.ts';
import type { WalkedCurve } from '../../../../src/charts/speak/curveWalker.ts';
import { readModelSeeds } from '../../../../src/seeds/readModelSeeds.ts';
import { firstView } from '../../../../src/simulator/firstPicture.ts';
import { parameterNames, parameterRanges } from '../../../../src/simulator/inputs/constantNames.ts';
import { type Draw, drawAs } from '../../../../src/simulator/panels/chart/drawing.ts';
import { bendDrawing, bendReading } from '../../../../src/simulator/panels/curve/bendDrawing.ts';
import { walkedExcess } from '../../../../src/simulator/panels/curve/bendWalk.ts';
import { failuresDrawing } from '../../../../src/simulator/panels/failures/failuresDrawing.ts';
import { walkedRuns, walkedTime } from '../../../../src/simulator/panels/failures/failuresValue.ts';
import { influenceDrawing } from '../../../../src/simulator/panels/influence/influenceDrawing.ts';
import { walkedInfluences } from '../../../../src/simulator/panels/influence/influencesValue.ts';
import { walkedTrace } from '../../../../src/simulator/panels/listen/listen.ts';
import { placePicture } from '../../../../src/simulator/panels/places/placeDrawing.ts';
import { walkedWorth } from '../../../../src/simulator/panels/places/walkedWorth.ts';
import { planeDrawing } from '../../../../src/simulator/panels/plane/planeDrawing.ts';
import type { View } from '../../../../src/simulator/panels/view.ts';
import { languages } from '../../../../src/site/locales.ts';
import { seeds } from '../../seeds.ts';

/** Of others, in critical batches; the last lies beyond the drawing. */
const batches = [
  { name: 'One', batch: 0.5 },
  { name: 'Two', batch: 0.5 },
  { name: 'Three', batch: 90 },
];
const worthDrawing: Draw = (view, { id }) => ({
  ...placePicture('batch', view, { share: 1, months: null, batches, id })!,
  label: '',
});

const walks: readonly { walk: string; name: string; draw: Draw; curveOf: (view: View) => WalkedCurve }[] = [
  { walk: 'plane', name: 'plane', draw: planeDrawing, curveOf: walkedTrace },
  { walk: 'bend', name: 'bend', draw: bendDrawing, curveOf: walkedExcess },
  { walk: 'influence', name: 'influence', draw: influenceDrawing, curveOf: walkedInfluences },
  { walk: 'time', name: 'failures', draw: failuresDrawing, curveOf: walkedTime },
  { walk: 'runs', name: 'failures', draw: failuresDrawing, curveOf: walkedRuns },
  { walk: 'worth', name: 'place', draw: worthDrawing, curveOf: (view) => walkedWorth(view, batches) },
];
const all = readModelSeeds('seeds');
const widths = ['wide', 'narrow'] as const;

describe.each(languages)('in %s', (language) => {
  const view = firstView(language, seeds, parameterNames(all, language), parameterRanges(all, language));

  test.each(walks)(
    '$walk: every value is read with a number, and marked inside the drawing of both widths',
    ({ walk, name, draw, curveOf }) => {
      const { values, say } = curveOf(view);
      expect(values.length).toBeGreaterThan(3);
      const said = values.map((_, place) => say(place));
      expect(new Set(said).size).toBe(said.length);
      for (const sentence of said) expect(sentence).toMatch(/^[^{}]*\d[^{}]*$/);
      for (const width of widths) {
        const drawing = drawAs(draw, view, name, width);
        const points = drawing.walks?.[walk] ?? [];
        expect(points).toHaveLength(values.length);
        for (const [place, point] of points.entries()) {
          const [x, y] = point;
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(drawing.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(drawing.height);
          const marked = drawAs(draw, { ...view, walked: { name: walk, place } }, name, width);
          expect(marked.content).toContain(walkMark(point));
          // What is put in the place of the build's drawing has as many layers as it.
          expect(marked.layers?.length).toBe(drawing.layers?.length);
        }
        expect(drawing.content).not.toContain('walk-mark');
        const elsewhere = { ...view, walked: { name: 'another', place: 0 } };
        expect(drawAs(draw, elsewhere, name, width).content).toBe(drawing.content);
      }
    },
  );

  test('what bends the line is read with the numbers of the drawing, a loss that shrinks with its sign', () => {
    const { values, say } = walkedExcess(view);
    const { content } = drawAs(bendDrawing, view, 'bend', 'wide');
    values.forEach((value, place) => {
      const [, number = ''] = say(place).match(/\u2066(.+)\u2069/) ?? [];
      expect(content).toContain(`>${number}<`);
      expect(number.startsWith('−')).toBe(value <= -0.05);
    });
  });

  test('what a token is worth falls from batch to batch, and those that are marked are read by name', () => {
    const { values, say } = walkedWorth(view, batches);
    expect(values[0]).toBe(1);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    const named = values.map((_, place) => say(place)).filter((said) => said.includes('\u00a0· '));
    expect(named.map((said) => said.split('\u00a0· ')[0])).toEqual([
      view.words.places.pictures.here,
      'One',
      'Two',
    ]);
    const stale = { ...view, plane: { ...view.plane, stale: ['here'] as const } };
    expect(walkedWorth(stale, batches)).toMatchObject({ isBehind: true });
    expect(walkedWorth({ ...view, plane: { ...view.plane, here: null } }, batches).values).toEqual([]);
  });

  test('bars are explained where there are bars, and nowhere else', () => {
    const saidAt = (at: Partial<View>): string[] => {
      const there = { ...view, exact: null, ...at };
      return [bendReading(there), drawAs(bendDrawing, there, 'bend', 'wide').label];
    };
    const { bend, table } = view.words;
    const filled = [bend.reading, bend.label].map((sentence) => sentence.replaceAll('{mw}', '60'));
    expect(saidAt({ mw: 60 })).toEqual(filled);
    expect(saidAt({ mw: 40 })).toEqual(['', bend.none]);
    expect(saidAt({ reports: [] })).toEqual(['', table.noFit]);
  });

  test('at the first size nothing bends, and where nothing fits nothing is walked', () => {
    expect(walkedExcess({ ...view, mw: 40, exact: null }).values).toEqual([]);
    const none = { ...view, influences: null, failures: null, reports: [], exact: null };
    for (const curveOf of [walkedExcess, walkedInfluences, walkedTime, walkedRuns])
      expect(curveOf(none).values).toEqual([]);
  });
});
