// The still picture: what it shows at 40 and 500 MW, and the rules of the drawing.
import { describe, expect, test } from 'vitest';
import { campusStill } from '../../src/campus/campusStill.ts';
import { HELD_UP_LEVEL, type RackStates } from '../../src/charts/rackStates.ts';

const words = { phaseOne: 'Phase 1: 40 MW', notBuilt: 'not built' };
const statesAt = (racks: number): RackStates => ({
  racks,
  racksPhaseOne: 227,
  racksGoal: 2840,
  levelByRack: null,
});
const still = (racks: number): string => campusStill(statesAt(racks), words).content;
const countOf = (markup: string, kind: string): number => markup.split(`class="campus-${kind}"`).length - 1;
const pathOf = (markup: string, kind: string): string =>
  new RegExp(`class="campus-${kind}" d="([^"]*)"`).exec(markup)?.[1] ?? '';

/** Segments [dx, dy] of a path of absolute M and L and relative v commands. */
function segments(d: string): [number, number][] {
  const found: [number, number][] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const go = (nextX: number, nextY: number): void => {
    found.push([nextX - x, nextY - y]);
    [x, y] = [nextX, nextY];
  };
  for (const [, command, numbers = ''] of d.matchAll(/([MLvZ])([^MLvZ]*)/g)) {
    const [a = 0, b = 0] = numbers.split(' ').map(Number);
    if (command === 'M') [x, y, startX, startY] = [a, b, a, b];
    else if (command === 'L') go(a, b);
    else if (command === 'v') go(x, y + a);
    else go(startX, startY);
  }
  return found;
}

describe.each([227, 1363, 1420, 2840])('with %i racks', (racks) => {
  const levelByRack = Uint8Array.from({ length: racks }, (_, rack) => rack % (HELD_UP_LEVEL + 1));
  const markup = campusStill({ ...statesAt(racks), levelByRack }, words).content;

  test('every line runs at one of the four angles', () => {
    const all = [...markup.matchAll(/ d="([^"]*)"/g)].flatMap(([, d = '']) => segments(d));
    expect(all.length).toBeGreaterThan(50);
    const crooked = all.filter(
      ([dx, dy]) => Math.min(Math.abs(dx), Math.abs(dy), Math.abs(Math.abs(dx) - Math.abs(dy))) > 1e-6,
    );
    expect(crooked).toEqual([]);
  });

  test('there is no style attribute, no id and no number that failed', () => {
    expect(markup).not.toMatch(/\sstyle=|\sid=|NaN|undefined|Infinity/);
  });
});

test('one solid hall at 40 MW, thirteen solids and nothing dashed at 500 MW', () => {
  expect(countOf(still(227), 'roof')).toBe(1);
  expect(countOf(still(227), 'yard')).toBe(1);
  expect(pathOf(still(227), 'planned').split('Z').length - 1).toBe(12 + 11);
  expect(countOf(still(2840), 'roof')).toBe(13);
  expect(countOf(still(2840), 'yard')).toBe(12);
  expect(countOf(still(2840), 'planned')).toBe(0);
});

test('"not built" is said only while something is not built', () => {
  expect(still(2839 - 114)).toContain('not built');
  expect(still(2840)).not.toContain('not built');
  expect(still(2840)).toContain('Phase 1: 40 MW');
});

test('each rack that held up the site has a post', () => {
  const levelByRack = new Uint8Array(2840);
  levelByRack.set([HELD_UP_LEVEL], 3);
  levelByRack.set([HELD_UP_LEVEL, HELD_UP_LEVEL], 1000);
  const posts = [
    ...campusStill({ ...statesAt(2840), levelByRack }, words).content.matchAll(/campus-held" d="([^"]*)"/g),
  ];
  expect(posts.map(([, d = '']) => d.split('v').length - 1)).toEqual([1, 2]);
});

test('the words of the page are escaped', () => {
  const { content } = campusStill(statesAt(227), { ...words, notBuilt: '"not" & <never>' });
  expect(content).toContain('>&quot;not&quot; &amp; &lt;never&gt;</text>');
});

test('the picture of the whole campus stays small', () => {
  expect(still(2840).length).toBeLessThan(32_000);
});
