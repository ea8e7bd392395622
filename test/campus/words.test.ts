// Where the words stand, from each corner.
import { describe, expect, test } from 'vitest';
import { FRAME } from '../../src/campus/drawing.ts';
import { campusLayout } from '../../src/campus/layout.ts';
import { wordPlaces } from '../../src/campus/words.ts';

const layout = campusLayout({ racksPhaseOne: 227, racksGoal: 2840 });

describe.each([0, 1, 2, 3])('after %i quarter turns', (turn) => {
  test.each([227, 1363, 2000, 2726, 2780])(
    'the two words keep to different corners with %i racks',
    (racks) => {
      const { phaseOne, notBuilt } = wordPlaces(layout, racks, turn);
      expect(notBuilt).toBeDefined();
      expect(notBuilt?.edge === -1 && notBuilt.side === phaseOne.side).toBe(false);
    },
  );

  test('with everything built only the first phase is named', () => {
    expect(wordPlaces(layout, 2840, turn).notBuilt).toBeUndefined();
  });

  test('words and lines stay inside the frame', () => {
    const { street, phaseOne, notBuilt } = wordPlaces(layout, 1363, turn);
    for (const { x, y } of [...street, ...phaseOne.line, ...(notBuilt?.line ?? [])]) {
      expect(Math.abs(x)).toBeLessThan(FRAME.width / 2);
      expect(Math.abs(y)).toBeLessThan(FRAME.height / 2);
    }
  });
});
