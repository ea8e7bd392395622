// The drawings: well-formed, without styles, the same function plot in both directions, mirrored where they are read.
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import english from '../../content/ui/en.json' with { type: 'json' };
import { bendChart, excessOf } from '../../src/charts/bend/bendChart.ts';
import { blendPoints, type CurvePoint, pointBetween } from '../../src/charts/losses/curvePoint.ts';
import { lossHatches } from '../../src/charts/losses/lossHatches.ts';
import { causesOf, planeHatches, strata } from '../../src/charts/plane/column/strata.ts';
import type { RackStates } from '../../src/charts/rackStates.ts';
import { rackField } from '../../src/charts/racks/rackField.ts';
import type { Direction, Drawing } from '../../src/charts/svg.ts';
import { lossCauses } from '../../src/model/cluster/site/losses.ts';

/** Useful work falls from 20 to 10 % of the ideal; each loss has an equal part of the rest. */
const points: CurvePoint[] = Array.from({ length: 24 }, (_, i) => {
  const siteMw = 40 + i * 20;
  const usefulMw = siteMw * (0.2 - (0.1 * i) / 23);
  const loss = (siteMw - usefulMw) / lossCauses.length;
  return { siteMw, idealMw: siteMw, usefulMw, lossesMw: lossCauses.map(() => loss) };
});
const first = points[0] as CurvePoint;
const last = points[23] as CurvePoint;
const { bend, causes } = english.simulator;
const racks: RackStates = {
  racks: 1363,
  racksPhaseOne: 227,
  racksGoal: 2840,
  levelByRack: Uint8Array.from({ length: 1363 }, (_, rack) => rack % 5),
};

const formOf = (direction: Direction, isNarrow: boolean) => ({
  id: 'test',
  isNarrow,
  direction,
  language: 'en',
});
const drawings: Record<string, (direction: Direction, isNarrow: boolean, mw: number) => Drawing> = {
  bend: (direction, isNarrow, mw) =>
    bendChart(first, pointBetween(points, mw), { ...bend, causes }, formOf(direction, isNarrow)),
  racks: (direction, isNarrow) => rackField(racks, { isNarrow, direction }),
  racksUndrawn: (direction, isNarrow) => rackField({ ...racks, levelByRack: null }, { isNarrow, direction }),
};

const treeOf = ({ width, height, content }: Drawing): Document =>
  parseHTML(`<svg viewBox="0 0 ${width} ${height}">${content}</svg>`).document as unknown as Document;

describe.each(Object.keys(drawings))('%s', (name) => {
  const draw = drawings[name]!;

  test.each([40, 41, 240, 499, 500])('at %d MW has numbers in every attribute and no style', (mw) => {
    for (const isNarrow of [true, false]) {
      for (const direction of ['ltr', 'rtl'] as const) {
        const { content } = draw(direction, isNarrow, mw);
        expect(content).not.toMatch(/NaN|Infinity|undefined|null|style=/);
      }
    }
  });

  test('closes every element', () => {
    const { content } = draw('ltr', false, 240);
    const opened = content.match(/<[a-z]+[^>]*[^/]>/gi)?.length ?? 0;
    expect(content.match(/<\/[a-z]+>/gi)?.length ?? 0).toBe(opened);
  });

  test('stays inside its frame', () => {
    const drawing = draw('ltr', false, 500);
    for (const text of treeOf(drawing).querySelectorAll('text')) {
      expect(Number(text.getAttribute('x'))).toBeGreaterThanOrEqual(0);
      expect(Number(text.getAttribute('x'))).toBeLessThanOrEqual(drawing.width);
      expect(Number(text.getAttribute('y'))).toBeLessThanOrEqual(drawing.height);
    }
  });
});

const pathsOf = (drawing: Drawing): (string | null)[] =>
  [...treeOf(drawing).querySelectorAll('path')].map((path) => path.getAttribute('d'));

test.each(['bend'])('%s is the same drawing in both directions', (name) => {
  expect(pathsOf(drawings[name]!('rtl', false, 240))).toEqual(pathsOf(drawings[name]!('ltr', false, 240)));
});

test.each(['racks', 'racksUndrawn'])('%s is mirrored where reading is', (name) => {
  expect(pathsOf(drawings[name]!('rtl', false, 240))).not.toEqual(
    pathsOf(drawings[name]!('ltr', false, 240)),
  );
});

test('the rack field has one box for each rack of the goal', () => {
  const boxes = pathsOf(rackField(racks, { isNarrow: false, direction: 'ltr' }))
    .join('')
    .match(/z/g);
  expect(boxes).toHaveLength(2840);
});

test('what bends the line adds up to the distance between the straight line and the water', () => {
  const sum = excessOf(first, last).reduce((total, { mw }) => total + mw, 0);
  expect(sum).toBeCloseTo(12.5 * first.usefulMw - last.usefulMw, 9);
});

describe('a point of the curve', () => {
  test('between two sizes lies on the line between them', () => {
    expect(pointBetween(points, 50).usefulMw).toBeCloseTo(
      ((points[0]?.usefulMw ?? 0) + (points[1]?.usefulMw ?? 0)) / 2,
      9,
    );
  });
  test('outside the sizes is the nearest', () => {
    expect(pointBetween(points, 10)).toBe(points[0]);
    expect(pointBetween(points, 600)).toBe(last);
  });
  test('needs at least one point', () => {
    expect(() => pointBetween([], 40)).toThrow('points: received none, expected at least one');
  });
  test('blends to its ends', () => {
    expect(blendPoints(first, last, 0)).toEqual(first);
    expect(blendPoints(first, last, 1).usefulMw).toBeCloseTo(last.usefulMw, 9);
  });
});

test('no two losses have the same hatch', () => {
  const kinds = lossCauses.map((cause) => JSON.stringify(lossHatches[cause]));
  expect(new Set(kinds).size).toBe(lossCauses.length);
});

test('a loss has one hatch wherever it stands, and none lies level as water does', () => {
  for (const stratum of strata) {
    const [cause, ...further] = causesOf[stratum];
    if (cause && further.length === 0) expect(lossHatches[cause], cause).toBe(planeHatches[stratum]);
  }
  const level = lossCauses.filter(
    (cause) => lossHatches[cause].turn === undefined && /M[\d.]+ [\d.]+H/.test(lossHatches[cause].marks),
  );
  expect(level).toEqual([]);
});
