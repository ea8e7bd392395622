import { describe, expect, test } from 'vitest';
import {
  blankLayout,
  challenge,
  championLayout,
  createChampion,
} from '../../../../src/model/cluster/layout/champion.ts';
import type { Layout } from '../../../../src/model/cluster/step/layout.ts';

/** In the order in which they decide. */
const sizes = [
  'tensor',
  'context',
  'pipeline',
  'data',
  'expert',
  'interleave',
  'microBatch',
  'globalBatch',
] as const;
const at = (change: Partial<Layout>): Layout => ({ ...blankLayout(), ...change });

describe('of two layouts that do as much', () => {
  test.each(sizes.map((size, place) => [size, sizes.slice(place + 1)] as const))(
    'the one of the lower %s wins, whatever comes after it',
    (size, later) => {
      const low = at({ [size]: 2, straddling: true, ...Object.fromEntries(later.map((name) => [name, 9])) });
      const high = at({ [size]: 3 });
      for (const order of [
        [low, high],
        [high, low],
      ]) {
        const champion = createChampion();
        for (const layout of order) challenge(champion, 5, layout);
        expect(champion.layout).toEqual(low);
      }
    },
  );
  test('whole groups win over straddling ones, and the first of two that are the same stays', () => {
    const champion = createChampion();
    challenge(champion, 5, at({ straddling: true }));
    challenge(champion, 5, at({ recompute: 'full' }));
    expect(champion.layout).toEqual(at({ recompute: 'full' }));
    challenge(champion, 5, at({ straddling: true }));
    challenge(champion, 5, at({}));
    expect(champion.layout).toEqual(at({ recompute: 'full' }));
  });
});

test('more work wins whatever the layout, less never does; none is there before the first', () => {
  const champion = createChampion();
  expect(championLayout(champion)).toBeNull();
  const wide = at({ tensor: 64, recompute: 'modules', straddling: true });
  challenge(champion, 5, at({}));
  challenge(champion, 6, wide);
  challenge(champion, 5.9, at({}));
  expect(championLayout(champion)).toEqual(wide);
  expect(champion.score).toBe(6);
});
