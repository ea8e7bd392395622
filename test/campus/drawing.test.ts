// From plan to picture: turns, and the way back.
import { describe, expect, test } from 'vitest';
import {
  drawingPoint,
  FENCE,
  planPoint,
  turnedPlan,
  YARD_FAN,
  YARD_OCTAGON,
} from '../../src/campus/drawing.ts';

test('i runs to the lower right, j to the lower left, heights straight up', () => {
  expect(drawingPoint({ i: 10, j: 0 })).toEqual({ x: 10, y: 10 });
  expect(drawingPoint({ i: 0, j: 10 })).toEqual({ x: -10, y: 10 });
  expect(drawingPoint({ i: 0, j: 0 }, 7)).toEqual({ x: 0, y: -7 });
});

test('a square of the plan is a square of the picture, turned by 45 degrees', () => {
  const corners = [drawingPoint({ i: 0, j: 0 }), drawingPoint({ i: 5, j: 0 }), drawingPoint({ i: 5, j: 5 })];
  const [a, b, c] = corners as [{ x: number; y: number }, { x: number; y: number }, { x: number; y: number }];
  expect(Math.hypot(b.x - a.x, b.y - a.y)).toBe(Math.hypot(c.x - b.x, c.y - b.y));
  expect((b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y)).toBe(0);
});

describe('turns', () => {
  const point = { i: 3, j: 1 };

  test('a quarter turn brings the front to the right and mirrors nothing', () => {
    expect(drawingPoint({ i: 1, j: 1 }, 0, 1)).toEqual({ x: 2, y: 0 });
    // The sense of rotation of two axes is the sign of their cross product: kept by every turn.
    for (const turn of [0, 1, 2, 3]) {
      const [a, b] = [drawingPoint({ i: 1, j: 0 }, 0, turn), drawingPoint({ i: 0, j: 1 }, 0, turn)];
      expect(a.x * b.y - a.y * b.x).toBe(2);
    }
  });

  test.each([
    [4, 0],
    [5, 1],
    [-1, 3],
    [-6, 2],
  ])('%i quarters are %i', (turn, same) => {
    expect(turnedPlan(point, turn)).toEqual(turnedPlan(point, same));
  });
});

test('planPoint undoes drawingPoint on the ground', () => {
  expect(planPoint(drawingPoint({ i: 42, j: -17 }))).toEqual({ i: 42, j: -17 });
});

test.each([
  ['yard', YARD_OCTAGON],
  ['fan', YARD_FAN],
  ['fence', FENCE],
])('the %s has eight sides at the four angles', (_, corners) => {
  expect(corners).toHaveLength(8);
  for (const [index, { x, y }] of corners.entries()) {
    const next = corners[(index + 1) % 8] ?? { x, y };
    const [dx, dy] = [next.x - x, next.y - y];
    expect(dx !== 0 || dy !== 0).toBe(true);
    expect(dx === 0 || dy === 0 || Math.abs(dx) === Math.abs(dy)).toBe(true);
  }
});
