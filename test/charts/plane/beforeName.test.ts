// The name of the trace that was there before a change: over all lines, beside the column, over no other words.
import { describe, expect, test } from 'vitest';
import { type PlaneScene, planeChart } from '../../../src/charts/plane/planeChart.ts';
import { narrowPlane, planeScales, widePlane } from '../../../src/charts/plane/planeFrame.ts';
import { treeOf } from '../drawing.ts';
import { pointAt, points, sceneAt, planeWords as words } from './madeUp.ts';

describe('the name of the trace before a change', () => {
  const placed = (siteMw: number, isNarrow: boolean, more: Partial<PlaneScene> = {}) => {
    const form = { id: 'p', isNarrow, direction: 'ltr', language: 'en' } as const;
    const tree = treeOf(planeChart(sceneAt(siteMw, more), words, form));
    const label = [...tree.querySelectorAll('text')].find(({ textContent }) => textContent === 'before');
    return { x: Number(label?.getAttribute('x')), y: Number(label?.getAttribute('y')), tree };
  };
  const high = points.map((point) => ({ ...point, usefulMw: point.siteMw * 0.4 }));

  test.each([
    [240, true],
    [240, false],
    [400, true],
    [400, false],
  ])('stands over every trace beside a column at %d, narrow %s', (siteMw, isNarrow) => {
    const frame = isNarrow ? narrowPlane : widePlane;
    const scales = planeScales(frame, 500);
    const { x, y } = placed(siteMw, isNarrow, { others: [{ name: 'many', points: high }] });
    expect(Math.abs(x - scales.x(siteMw))).toBeGreaterThan(frame.columnWidth / 2);
    const mw = ((x - frame.left) / (frame.right - frame.left)) * 500;
    expect(y).toBeLessThan(scales.y(mw * 0.4));
  });

  test('stands on no leader to a name', () => {
    const { y, tree } = placed(240, false);
    const levels = [...tree.querySelectorAll('.leader-quiet, .leader, .plan, .water-line')].flatMap((each) =>
      Number(each.getAttribute('d')?.match(/^M[\d.]+ ([\d.]+)H/)?.[1]),
    );
    expect(levels.length).toBeGreaterThan(5);
    expect(levels.filter((level) => level > y - 12 && level < y + 2)).toEqual([]);
  });

  test.each([15, 20, 25, 30, 35, 40])('stands on no number of a kept column, as %i.3', (useful) => {
    const number = `${useful}.3`;
    const kept = { name: 'A', points, here: { ...pointAt(240), usefulMw: Number(number) } };
    const before = { name: 'before: a bigger model', points };
    const { tree } = placed(500, false, { kept, before });
    const placesOf = (isOne: (said: string) => boolean) =>
      [...tree.querySelectorAll('text')]
        .filter(({ textContent }) => isOne(textContent ?? ''))
        .map((label) => [Number(label.getAttribute('x')), Number(label.getAttribute('y'))] as const);
    const [edge = 0, level = 0] = placesOf((said) => said === number)[0] ?? [];
    const lines = placesOf((said) => said !== '' && before.name.includes(said));
    expect(lines.length).toBeGreaterThan(0);
    for (const [middle, foot] of lines) {
      const isBeside = edge - 32 > middle + 80 || edge < middle - 80;
      expect(isBeside || Math.abs(foot - level) > 13).toBe(true);
    }
  });

  test.each([
    [250, false],
    [260, false],
    [240, true],
  ])('a long name stands in lines between column and frame, at %d, narrow %s', (siteMw, isNarrow) => {
    const name = 'avant : Indicateur d’efficacité énergétique (PUE)';
    const frame = isNarrow ? narrowPlane : widePlane;
    const { tree } = placed(siteMw, isNarrow, { before: { name, points } });
    const column = planeScales(frame, 500).x(siteMw);
    const lines = [...tree.querySelectorAll('text')].filter(
      ({ textContent }) => textContent && textContent.length > 2 && name.includes(textContent),
    );
    expect(lines.map(({ textContent }) => textContent).join(' ')).toBe(name);
    for (const line of lines) {
      const [middle, half] = [Number(line.getAttribute('x')), 3.8 * (line.textContent ?? '').length];
      const beside = middle > column ? middle - half - column : column - middle - half;
      expect(beside).toBeGreaterThanOrEqual(frame.columnWidth / 2);
      expect(middle - half).toBeGreaterThanOrEqual(frame.left);
      expect(middle + half).toBeLessThanOrEqual(frame.right);
    }
  });

  test('stands over the name of the bend', () => {
    const bend = { siteMw: 200, name: 'bends here', sentence: 'why' };
    const { y, tree } = placed(400, false, { bend });
    const other = [...tree.querySelectorAll('text')].find(({ textContent }) => textContent === 'bends here');
    expect(Number(other?.getAttribute('y')) - y).toBeGreaterThanOrEqual(14);
  });
});
