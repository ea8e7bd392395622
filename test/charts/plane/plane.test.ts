// The plane: the same drawing in both directions, strata that fill the column, a square that shows the share.
import { describe, expect, test } from 'vitest';
import { shareSquare } from '../../../src/charts/plane/column/shareSquare.ts';
import {
  causesOf,
  layersOf,
  planeHatches,
  strata,
  stratumMw,
  takenOfHundred,
} from '../../../src/charts/plane/column/strata.ts';
import { planeChart } from '../../../src/charts/plane/planeChart.ts';
import { narrowPlane, planeScales, widePlane } from '../../../src/charts/plane/planeFrame.ts';
import { putDrawing } from '../../../src/charts/putDrawing.ts';
import { lossCauses } from '../../../src/model/cluster/site/losses.ts';
import { expectSound, forms, treeOf } from '../drawing.ts';
import { pointAt, sceneAt, planeWords as words } from './madeUp.ts';

describe('the strata', () => {
  test('hold every cause of the model once', () => {
    expect(strata.flatMap((stratum) => causesOf[stratum]).toSorted()).toEqual([...lossCauses].toSorted());
  });

  test('fill the column from the water to the ideal without a gap', () => {
    const layers = layersOf(pointAt(240));
    expect(layers[0]?.lowMw).toBe(24);
    expect(layers.at(-1)?.highMw).toBeCloseTo(240, 9);
    layers.slice(1).forEach(({ lowMw }, i) => void expect(lowMw).toBe(layers[i]?.highMw));
  });

  test('one takes its share of what those above it leave', () => {
    const point = pointAt(240);
    expect(takenOfHundred(point, 'cooling')).toBeCloseTo((100 * stratumMw(point, 'cooling')) / 240, 9);
    const left = 240 - stratumMw(point, 'cooling');
    expect(takenOfHundred(point, 'idle')).toBeCloseTo((100 * stratumMw(point, 'idle')) / left, 9);
  });

  test('no two look alike, and none but the water lies level', () => {
    const looks = Object.values(planeHatches).map((hatch) => JSON.stringify(hatch));
    expect(new Set(looks).size).toBe(strata.length + 1);
    // A stroke that only runs along the tile is level.
    const isLevel = (marks: string): boolean => /d="M0 [\d.]+H/.test(marks);
    expect(strata.filter((stratum) => isLevel(planeHatches[stratum].marks))).toEqual([]);
    expect(isLevel(planeHatches.water.marks)).toBe(true);
  });
});

describe('the drawing', () => {
  test.each(forms)('%s, narrow %s, is sound at every power', (direction, isNarrow) => {
    for (const mw of [40, 41, 240, 499, 500])
      for (const highMw of [500, 60])
        expectSound(
          planeChart(sceneAt(mw, { highMw }), words, { id: 'plane', isNarrow, direction, language: 'en' }),
        );
  });

  test('is the same in both directions', () => {
    const paths = (direction: 'ltr' | 'rtl') =>
      [
        ...treeOf(
          planeChart(sceneAt(240), words, { id: 'p', isNarrow: false, direction, language: 'en' }),
        ).querySelectorAll('path'),
      ].map((each) => each.getAttribute('d'));
    expect(paths('rtl')).toEqual(paths('ltr'));
  });

  test('has a megawatt as long across as upward, so that the ideal line is the diagonal', () => {
    for (const frame of [widePlane, narrowPlane]) {
      const { x, y } = planeScales(frame, 500);
      expect(x(500) - x(0)).toBeCloseTo(y(0) - y(500), 9);
    }
  });

  test('with its foot magnified has nothing under the column but what it says of the foot', () => {
    const said = (highMw: number): string => {
      const form = { id: 'p', isNarrow: false, direction: 'ltr', language: 'en' } as const;
      return planeChart(sceneAt(240, { highMw }), words, form).content;
    };
    // Over the diagonal and the hatches.
    expect(said(500)).toMatch(/ halo[^>]*>of 100</);
    expect(said(60)).not.toContain('of 100');
  });

  test('has no column where nothing fits, and keeps the tag that the hand takes', () => {
    const tree = treeOf(
      planeChart(sceneAt(240, { here: null }), words, {
        id: 'p',
        isNarrow: true,
        direction: 'ltr',
        language: 'en',
      }),
    );
    expect(tree.querySelector('[data-stratum]')).toBeNull();
    expect(tree.querySelector('.handle-text')?.textContent).toBe('240');
  });

  test.each(forms)(
    '%s, narrow %s, stands on a ground that a power leaves as it is',
    (direction, isNarrow) => {
      const form = { id: 'p', isNarrow, direction, language: 'en' } as const;
      const [first, other] = [60, 430].map((mw) => planeChart(sceneAt(mw), words, form));
      expect(first?.layers?.map((layer) => `<g>${layer}</g>`).join('')).toBe(first?.content);
      expect(first?.layers?.[0]).toBe(other?.layers?.[0]);
      expect(first?.layers?.[1]).not.toBe(other?.layers?.[1]);
    },
  );

  test('lets every stratum that is seen be touched', () => {
    const tree = treeOf(
      planeChart(sceneAt(500), words, { id: 'p', isNarrow: false, direction: 'ltr', language: 'en' }),
    );
    const touched = [...tree.querySelectorAll('[data-stratum]')].map((each) =>
      each.getAttribute('data-stratum'),
    );
    expect(touched.toSorted()).toEqual([...strata, 'water'].toSorted());
  });
});

describe('the square of a hundred', () => {
  const waterOf = (share: number): number =>
    [...treeOf(shareSquare('s', share, 10)).querySelectorAll('.band')].reduce(
      (sum, each) => sum + (Number(each.getAttribute('width')) * Number(each.getAttribute('height'))) / 100,
      0,
    );

  test.each([0, 6.5, 10, 12.3, 99.9, 100])('holds %d cells of water', (share) => {
    expect(waterOf(share)).toBeCloseTo(share, 1);
  });
});

test('the number of the first phase has its name under it', () => {
  const { content } = planeChart(sceneAt(240), words, {
    id: 'p',
    isNarrow: true,
    direction: 'ltr',
    language: 'en',
  });
  const of = (text: string): [number, number] => {
    const [, x, y] = content.match(new RegExp(`x="([\\d.]+)" y="([\\d.]+)"[^>]*>${text}<`)) ?? [];
    return [Number(x), Number(y)];
  };
  const [number, name] = [of('40'), of('first phase')];
  expect(name[0]).toBe(number[0]);
  expect(name[1] - number[1]).toBe(16);
});

test('a column that moves on leaves axes, uses and every text as they are but the numbers that change', () => {
  const drawn = (siteMw: number): string =>
    planeChart(sceneAt(siteMw), words, { id: 'p', isNarrow: false, direction: 'ltr', language: 'en' })
      .content;
  const svg = treeOf({ width: 0, height: 0, content: '' }).querySelector('svg');
  if (!svg) throw new Error('there is no place for the drawing');
  putDrawing(svg, drawn(300));
  const before = new Map([...svg.querySelectorAll('*')].map((each) => [each, each.outerHTML]));
  putDrawing(svg, drawn(305));
  const after = [...svg.querySelectorAll('*')];
  expect(after.filter((each) => !before.has(each))).toEqual([]);
  const moved = after.filter((each) => each.children.length === 0 && before.get(each) !== each.outerHTML);
  expect(
    moved.filter(({ tagName }) => tagName.toLowerCase() === 'text').map((each) => each.textContent),
  ).toEqual(['305']);
});

describe('nothing of the power axis lies under the tag that the hand takes', () => {
  /** Wider than any face draws a digit or a letter of these sizes. */
  const LETTER = 8;

  test.each([true, false])('narrow %s, at every power', (isNarrow) => {
    const under: string[] = [];
    for (let mw = 40; mw <= 500; mw += 5) {
      const drawing = planeChart(sceneAt(mw), words, { id: 'p', isNarrow, direction: 'ltr', language: 'en' });
      const tree = treeOf(drawing);
      const [from, to] = (
        tree
          .querySelector('.handle-box')
          ?.getAttribute('d')
          ?.match(/H(-?[\d.]+)/g) ?? []
      )
        .map((each) => Number(each.slice(1)))
        .toSorted((a, b) => a - b)
        .filter((_, i, all) => i === 0 || i === all.length - 1);
      const { bottom } = isNarrow ? narrowPlane : widePlane;
      for (const label of tree.querySelectorAll('text:not(.handle-text)')) {
        const [x, y] = [Number(label.getAttribute('x')), Number(label.getAttribute('y'))];
        if (y < bottom + 10 || label.classList.contains('axis-foot')) continue;
        const said = label.textContent ?? '';
        const half = (LETTER * said.length) / 2;
        const middle = label.getAttribute('text-anchor') === 'start' ? x + half : x;
        if (middle + half > (from ?? 0) && middle - half < (to ?? 0)) under.push(`${mw}: ${said}`);
      }
    }
    expect(under).toEqual([]);
  });
});

describe.each(forms)('%s, narrow: %s, the stamp', (direction, isNarrow) => {
  const form = { id: 'p', language: 'en', isNarrow, direction } as const;

  test.each([480, 490, 495, 500])('stands off the cap of the column at %i MW', (mw) => {
    const document = treeOf(planeChart(sceneAt(mw), words, form));
    const stamp = [...document.querySelectorAll('text')].find((each) => each.textContent === 'model')!;
    const cap = document.querySelector('.ink-fill')!;
    const [across, down] = ['x', 'y'].map(
      (at) => Number(cap.getAttribute(at)) - Number(stamp.getAttribute(at)),
    );
    expect(across! > 3 || down! > 8, `${across} across, ${down} down`).toBe(true);
  });

  test('stands over the column that the top of a magnified plane cuts', () => {
    const { top } = isNarrow ? narrowPlane : widePlane;
    const document = treeOf(planeChart(sceneAt(420, { highMw: 80 }), words, form));
    const cut = [...document.querySelectorAll('path.ink-line')].at(-1)?.getAttribute('d') ?? '';
    const [from = 0, ...steps] = cut
      .match(/-?[\d.]+/g)!
      .map(Number)
      .filter((_, i) => i % 2 === 1);
    const heights = [from];
    for (const step of steps) heights.push(heights.at(-1)! + step);
    expect(heights).toHaveLength(4);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(top);
  });
});
