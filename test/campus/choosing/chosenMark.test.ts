// The mark of the chosen rack: on every rack, from every corner, inside the frame and at the four angles.
import { describe, expect, test } from 'vitest';
import { chosenMark } from '../../../src/campus/choosing/chosenMark.ts';
import { markMarkup } from '../../../src/campus/choosing/markMarkup.ts';
import { drawingPoint, FRAME, HALL_HEIGHT } from '../../../src/campus/drawing.ts';
import { campusLayout, hallOutline } from '../../../src/campus/layout.ts';

const layout = campusLayout({ racksPhaseOne: 227, racksGoal: 2840 });

describe.each([0, 1, 2, 3])('after %i quarter turns', (turn) => {
  test('it stands inside the frame, its lines at the four angles', () => {
    for (let rack = 0; rack < 2840; rack += 1) {
      const mark = chosenMark(layout, 2840, rack, turn);
      if (!mark) throw new Error(`rack ${rack} has no mark`);
      for (const { x, y } of [...mark.roof, ...mark.head, ...mark.post]) {
        expect(Math.abs(x)).toBeLessThan(FRAME.width / 2);
        expect(Math.abs(y)).toBeLessThan(FRAME.height / 2);
      }
      for (const corners of [mark.roof, mark.head])
        for (const [index, { x, y }] of corners.entries()) {
          const next = corners[(index + 1) % corners.length] ?? { x, y };
          const [dx, dy] = [Math.abs(next.x - x), Math.abs(next.y - y)];
          expect(Math.min(dx, dy, Math.abs(dx - dy))).toBeLessThan(1e-9);
        }
    }
  });

  test('it goes around the roof of the hall', () => {
    const hall = layout.halls[6];
    if (!hall) throw new Error('no hall');
    const roof = hallOutline(hall, 84).map((corner) => drawingPoint(corner, HALL_HEIGHT, turn));
    expect(chosenMark(layout, 2840, hall.firstRack, turn)?.roof).toEqual(roof);
  });
});

test('a rack that does not stand has no mark', () => {
  expect(chosenMark(layout, 227, 226, 0)).toBeDefined();
  expect(chosenMark(layout, 227, 227, 0)).toBeUndefined();
  expect(chosenMark(layout, 2840, 2840, 0)).toBeUndefined();
});

test('in the still picture it is a line on a wider one', () => {
  const mark = chosenMark(layout, 2840, 300, 0);
  const lines = [...(mark ? markMarkup(mark) : '').matchAll(/points="([^"]+)"[^>]* stroke="([^"]+)"/g)];
  expect(lines.map(([, , stroke]) => stroke)).toEqual(
    ['var(--sheet)', 'var(--ink)'].flatMap((stroke) => [stroke, stroke, stroke]),
  );
  const drawn = lines.map(([, points]) => points);
  expect(drawn.slice(3)).toEqual(drawn.slice(0, 3));
});
