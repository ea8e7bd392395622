// Levels that move in 240 ms, and what a drag means.
import { describe, expect, test } from 'vitest';
import { MOVE_MS, MovingLevel } from '../../src/campus/motion.ts';
import { quartersOf } from '../../src/campus/turning.ts';

describe('a moving level', () => {
  test('starts where it is and ends exactly at its target', () => {
    const level = new MovingLevel(10);
    level.moveTo(20, 1000);
    expect(level.at(1000)).toBe(10);
    expect(level.isMoving(1000)).toBe(true);
    expect(level.at(1000 + MOVE_MS)).toBe(20);
    expect(level.isMoving(1000 + MOVE_MS)).toBe(false);
  });

  test('does not leap when it is sent elsewhere on the way', () => {
    const level = new MovingLevel(0);
    level.moveTo(100, 0);
    const halfWay = level.at(120);
    level.moveTo(-5, 120);
    expect(level.at(120)).toBe(halfWay);
  });

  test('jumps at once where motion is unwanted', () => {
    const level = new MovingLevel(0);
    level.jumpTo(7);
    expect(level.at(0)).toBe(7);
    expect(level.isMoving(0)).toBe(false);
  });
});

describe('a drag', () => {
  test.each([
    [10, 0],
    [-24, 0],
    [25, 1],
    [-25, -1],
    [300, 1],
    [-600, -2],
  ])('of %i pixels on a canvas of 600 is %i quarter turns', (dragPx, quarters) => {
    expect(quartersOf(dragPx, 600)).toBeCloseTo(quarters);
  });
});
