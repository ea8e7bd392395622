// The question of the home page: the first phase is named wherever its number stands alone, over no column; what is asked
// of the water stands where nothing has moved yet.
import { expect, test } from 'vitest';
import { guessChart } from '../../src/charts/guess/guessChart.ts';

const words = {
  powerAxis: 'p',
  outputAxis: 'o',
  ideal: 'i',
  guess: 'g',
  water: 'how high',
  announced: 'a',
  phase: 'first phase',
  built: 'b',
  stamp: 's',
  number: (value: number): string => String(Math.round(value)),
};

test.each([true, false])(
  'the first phase has its name at the start and at the goal, narrow: %s',
  (isNarrow) => {
    const at = (mw: number): string =>
      guessChart({ mw, guess: null, waters: null, isSetting: false }, words, {
        id: 'x',
        isNarrow,
        direction: 'ltr',
        language: 'en',
      }).content;
    expect(at(40)).toContain('first phase');
    expect(at(500)).toContain('first phase');
    expect([40, 45, 500].filter((mw) => at(mw).includes('how high'))).toEqual([40]);
    // The column stands where the name would.
    expect(at(120)).not.toContain('first phase');
  },
);

test.each([true, false])('narrow: %s, the answers take the room of the first phase’s name', (isNarrow) => {
  const waters = [{ name: 'many models', mw: 76 }];
  const { content } = guessChart({ mw: 500, guess: null, waters, isSetting: false }, words, {
    id: 'x',
    isNarrow,
    direction: 'ltr',
    language: 'en',
  });
  expect(content).not.toContain('first phase');
  expect(content).toContain('76 many models');
});

/** Height of a text in the drawing; undefined where it is not in it. */
const heightOf = (content: string, words: RegExp): number | undefined => {
  const found = content.match(new RegExp(`y="([\\d.]+)"[^>]*>[^<]*${words.source}`));
  return found ? Number(found[1]) : undefined;
};

test.each([0, 15, 250, 500])('a hand that sets the water at %i MW covers no name', (guess) => {
  for (const isNarrow of [true, false]) {
    const form = { id: 'x', isNarrow, direction: 'ltr', language: 'en' } as const;
    const { content } = guessChart({ mw: 500, guess, waters: null, isSetting: true }, words, form);
    const [, grip] = content.match(/class="handle-box"[^>]*d="M[\d.]+ ([\d.]+)l-10/) ?? [];
    const name = heightOf(content, new RegExp(`${guess} g`));
    expect(Math.abs((name ?? Number.NaN) - Number(grip))).toBeGreaterThan(22);
    // Named with the answer.
    expect(heightOf(content, /0 b/)).toBeUndefined();
    expect(heightOf(content, /first phase/)).not.toBe(name);
  }
});

test.each([true, false])(
  'the stamp ends before the cap of the column at the goal, narrow: %s',
  (isNarrow) => {
    const form = { id: 'x', isNarrow, direction: 'ltr', language: 'en' } as const;
    const { content } = guessChart({ mw: 500, guess: null, waters: null, isSetting: false }, words, form);
    const [, cap] = content.match(/class="ink-fill" x="([\d.]+)"/) ?? [];
    const [, stamp] = content.match(/x="([\d.]+)"[^>]*>s</) ?? [];
    expect(Number(stamp)).toBeLessThan(Number(cap) - 4);
  },
);

test.each([true, false])('no number of the axis lies under the tag of the hand, narrow: %s', (isNarrow) => {
  for (let mw = 40; mw <= 500; mw += 10) {
    const form = { id: 'x', isNarrow, direction: 'ltr', language: 'en' } as const;
    const { content } = guessChart({ mw, guess: null, waters: null, isSetting: false }, words, form);
    const level = isNarrow ? 338 : 474;
    const [from = 0, to = 0] = [
      ...(content.match(/class="handle-box"[^>]*d="([^"]+)"/)?.[1] ?? '').matchAll(/H(-?[\d.]+)/g),
    ]
      .map(([, at]) => Number(at))
      .toSorted((a, b) => a - b);
    const under = [...content.matchAll(/x="([\d.]+)" y="([\d.]+)"[^>]*>(\d+)</g)].filter(
      ([, x, y]) => Number(y) === level && Number(x) + 12 > from && Number(x) - 12 < to,
    );
    expect(under.map(([, , , number]) => number)).toEqual([]);
  }
});
