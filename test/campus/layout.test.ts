// The plan of the campus: halls, yards and racks, counted and placed.
import { describe, expect, test } from 'vitest';
import {
  builtRows,
  campusLayout,
  HALL_PITCH,
  HALL_SIDE,
  hallLength,
  isYardBuilt,
  rackCentre,
} from '../../src/campus/layout.ts';
import { HALL_COUNT } from '../../src/charts/racks/halls.ts';

// The central case: 40 MW carries 227 racks, 500 MW carries 2,840.
const RACKS_PHASE_ONE = 227;
const RACKS_GOAL = 2840;
const layout = campusLayout({ racksPhaseOne: RACKS_PHASE_ONE, racksGoal: RACKS_GOAL });
const rowsAt = (racks: number): number[] => layout.halls.map((hall) => builtRows(layout, hall, racks));
const distance = (a: { i: number; j: number }, b: { i: number; j: number }): number =>
  Math.hypot(a.i - b.i, a.j - b.j);

describe('halls', () => {
  test('twelve whole halls and a half one hold 500 MW, 40 MW each', () => {
    expect(HALL_COUNT).toBe(500 / 40);
    expect(layout.halls).toHaveLength(13);
    expect(layout.halls.at(-1)?.plannedRows).toBe(layout.rowCount / 2);
    const counts = layout.halls.map(({ firstRack, endRack }) => endRack - firstRack);
    expect(counts.reduce((sum, count) => sum + count)).toBe(RACKS_GOAL);
    expect(new Set(counts.slice(0, 12))).toEqual(new Set([227, 228]));
    expect(counts[12]).toBe(114);
  });

  test('at 40 MW one hall stands whole, in the middle', () => {
    expect(rowsAt(RACKS_PHASE_ONE)).toEqual([layout.rowCount, ...Array(12).fill(0)]);
    expect(layout.halls[0]?.centre).toEqual({ i: 0, j: 0 });
  });

  test('at 500 MW everything planned is built', () => {
    expect(rowsAt(RACKS_GOAL)).toEqual(layout.halls.map(({ plannedRows }) => plannedRows));
  });

  test('at 250 MW six halls stand whole and a seventh in part', () => {
    const rows = rowsAt(1420);
    expect(rows.slice(0, 6)).toEqual(Array(6).fill(layout.rowCount));
    expect(rows[6]).toBe(3);
    expect(rows.slice(7)).toEqual(Array(6).fill(0));
  });

  test('no row disappears as racks are added', () => {
    let before = rowsAt(0);
    for (let racks = 1; racks <= RACKS_GOAL; racks += 13) {
      const now = rowsAt(racks);
      expect(now.every((rows, hall) => rows >= (before[hall] ?? 0))).toBe(true);
      before = now;
    }
  });

  test('half the rows reach exactly half the hall', () => {
    expect(hallLength(layout, layout.rowCount / 2)).toBeCloseTo(HALL_SIDE / 2, 12);
    expect(hallLength(layout, layout.rowCount)).toBe(HALL_SIDE);
    expect(hallLength(layout, 0)).toBe(0);
  });

  test('no two halls touch', () => {
    for (const [index, a] of layout.halls.entries()) {
      for (const b of layout.halls.slice(index + 1)) {
        expect(
          Math.max(Math.abs(a.centre.i - b.centre.i), Math.abs(a.centre.j - b.centre.j)),
        ).toBeGreaterThan(HALL_SIDE);
      }
    }
  });

  test('the places look the same from all four corners', () => {
    const key = (i: number, j: number): string => `${i + 0},${j + 0}`;
    const places = new Set(layout.halls.map(({ centre }) => key(centre.i, centre.j)));
    expect(new Set(layout.halls.map(({ centre }) => key(centre.j, 0 - centre.i)))).toEqual(places);
  });
});

describe('cooling yards', () => {
  test('each whole hall has its own yard at one of its four corners', () => {
    expect(layout.yards).toHaveLength(Math.floor(HALL_COUNT));
    expect(new Set(layout.yards.map(({ i, j }) => `${i},${j}`)).size).toBe(12);
    for (const [index, yard] of layout.yards.entries()) {
      const hall = layout.halls[index];
      expect(hall && distance(hall.centre, yard)).toBeCloseTo(HALL_PITCH * Math.SQRT1_2, 9);
    }
  });

  test('a yard stands with the first rack of its hall', () => {
    const firstOfSecond = layout.halls[1]?.firstRack ?? Number.NaN;
    expect(isYardBuilt(layout, 1, firstOfSecond)).toBe(false);
    expect(isYardBuilt(layout, 1, firstOfSecond + 1)).toBe(true);
  });
});

describe.each([13, 60, 574, 2840, 3200, 9375, 18750])('racks of a campus of %i', (racksGoal) => {
  const plan = campusLayout({ racksPhaseOne: Math.floor(racksGoal / HALL_COUNT), racksGoal });

  test('every rack has a place of its own inside its hall', () => {
    const seen = new Set<string>();
    for (let rack = 0; rack < racksGoal; rack += 1) {
      const place = rackCentre(plan, rack);
      const hall = plan.halls.find(({ endRack }) => rack < endRack);
      if (!hall) throw new Error(`rack ${rack} has no hall`);
      expect(Math.abs(place.i - hall.centre.i)).toBeLessThan(HALL_SIDE / 2);
      expect(Math.abs(place.j - hall.centre.j)).toBeLessThan(HALL_SIDE / 2);
      seen.add(`${place.i.toFixed(3)},${place.j.toFixed(3)}`);
    }
    expect(seen.size).toBe(racksGoal);
  });

  test('a rack of a built row is never beyond the hall as long as it is', () => {
    for (const hall of plan.halls) {
      if (hall.endRack === hall.firstRack) continue;
      const rows = builtRows(plan, hall, racksGoal);
      const last = rackCentre(plan, hall.endRack - 1);
      expect(last.i).toBeLessThan(hall.centre.i - HALL_SIDE / 2 + hallLength(plan, rows));
    }
  });
});

test.each([0, -1, 2.5, Number.NaN])('a goal of %d racks is refused by name', (racksGoal) => {
  expect(() => campusLayout({ racksPhaseOne: 1, racksGoal })).toThrow(`racksGoal: received ${racksGoal}`);
});

test('a rack beyond the plan is refused by name', () => {
  expect(() => rackCentre(layout, RACKS_GOAL)).toThrow('rack: received 2840');
});
