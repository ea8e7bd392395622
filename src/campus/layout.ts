// Where halls, cooling yards and racks stand: the plan of the campus, in plan units, before any picture of it.

import { ROW_PITCH_PERCENT } from '../charts/rackStates.ts';
import { firstRackOf, HALL_COUNT, type PlannedRacks } from '../charts/racks/halls.ts';

/** Side of a hall and distance between the centres of neighbouring halls [plan units]. */
export const HALL_SIDE = 84;
export const HALL_PITCH = 116;
/** Free strip between a hall's wall and its racks [plan units]. */
const WALL_GAP = 6;

/** A point of the plan; i runs to the lower right of the picture, j to the lower left. */
export interface PlanPoint {
  i: number;
  j: number;
}

/**
 * Lattice places of the halls in the order of building: the first phase in the middle, the rest around it,
 * so that the first phase stays in the middle from whichever corner one looks.
 */
const hallPlaces: readonly (readonly [number, number])[] = [
  [0, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, 0],
  [-1, -1],
  [-2, 0],
  [0, -2],
  [-1, 1],
  [1, -1],
  [0, 2],
  [1, 1],
  [2, 0],
];

/** The crossing of streets where the yard of each whole hall stands; the half hall is cooled by its neighbours. */
const yardPlaces: readonly (readonly [number, number])[] = [
  [-0.5, -0.5],
  [-0.5, 0.5],
  [0.5, -0.5],
  [0.5, 0.5],
  [1.5, 0.5],
  [-0.5, -1.5],
  [-1.5, -0.5],
  [0.5, -1.5],
  [-1.5, 0.5],
  [1.5, -0.5],
  [-0.5, 1.5],
  [0.5, 1.5],
];

export interface Hall {
  centre: PlanPoint;
  /** Racks `firstRack` to `endRack - 1` stand here. */
  firstRack: number;
  endRack: number;
  /** Rows that the whole plan puts here: all of them, or half in the half hall. */
  plannedRows: number;
}

export interface CampusLayout {
  halls: Hall[];
  /** One for each whole hall, in the same order. */
  yards: PlanPoint[];
  /** Rows of a whole hall, an even number so that half a hall is whole rows. */
  rowCount: number;
  racksPerRow: number;
  /** Distance between rows and between racks of a row [plan units]. */
  rowPitch: number;
  rackPitch: number;
}

const toPlan = ([i, j]: readonly [number, number]): PlanPoint => ({ i: i * HALL_PITCH, j: j * HALL_PITCH });

/** The campus as planned; throws RangeError unless `racksGoal` is a whole number of at least 1. */
export function campusLayout(planned: PlannedRacks): CampusLayout {
  const { racksGoal } = planned;
  if (!Number.isInteger(racksGoal) || racksGoal < 1) {
    throw new RangeError(`racksGoal: received ${racksGoal}, expected a whole number of at least 1`);
  }
  const racksPerHall = racksGoal / HALL_COUNT;
  const rowCount = Math.max(2, 2 * Math.round(Math.sqrt(racksPerHall / (ROW_PITCH_PERCENT / 100)) / 2));
  const halls = hallPlaces.map((place, hall) => ({
    centre: toPlan(place),
    firstRack: firstRackOf(hall, planned),
    endRack: firstRackOf(hall + 1, planned),
    plannedRows: hall < Math.floor(HALL_COUNT) ? rowCount : rowCount / 2,
  }));
  const racksPerRow = Math.max(
    ...halls.map(({ firstRack, endRack, plannedRows }) => Math.ceil((endRack - firstRack) / plannedRows)),
  );
  const inner = HALL_SIDE - 2 * WALL_GAP;
  return {
    halls,
    yards: yardPlaces.map(toPlan),
    rowCount,
    racksPerRow,
    rowPitch: inner / rowCount,
    rackPitch: inner / racksPerRow,
  };
}

/** Rows of a hall that hold a rack once `racks` stand on the campus. */
export function builtRows(layout: CampusLayout, hall: Hall, racks: number): number {
  const here = Math.min(Math.max(racks, hall.firstRack), hall.endRack) - hall.firstRack;
  return Math.ceil(here / layout.racksPerRow);
}

/** How far a hall of so many rows reaches along i from its inner wall [plan units]. */
export function hallLength(layout: CampusLayout, rows: number): number {
  if (rows === 0) return 0;
  return rows >= layout.rowCount ? HALL_SIDE : WALL_GAP + rows * layout.rowPitch;
}

/** Corners of a hall of some length on the ground, in order. */
export function hallOutline({ centre }: Hall, length: number): PlanPoint[] {
  const [start, half] = [centre.i - HALL_SIDE / 2, HALL_SIDE / 2];
  return [
    { i: start, j: centre.j - half },
    { i: start + length, j: centre.j - half },
    { i: start + length, j: centre.j + half },
    { i: start, j: centre.j + half },
  ];
}

/** A yard stands as soon as its hall holds a rack. */
export function isYardBuilt(layout: CampusLayout, yard: number, racks: number): boolean {
  const hall = layout.halls[yard];
  return hall !== undefined && racks > hall.firstRack;
}

/** Centre of a row along i [plan units]; rows run along j. */
export function rowCentre(layout: CampusLayout, hall: Hall, row: number): number {
  return hall.centre.i - HALL_SIDE / 2 + WALL_GAP + (row + 0.5) * layout.rowPitch;
}

/** Centre of a rack, by its number on the whole campus. */
export function rackCentre(layout: CampusLayout, rack: number): PlanPoint {
  const hall = layout.halls.find(({ endRack }) => rack < endRack);
  if (!hall || rack < 0) throw new RangeError(`rack: received ${rack}, expected a rack of the plan`);
  const here = rack - hall.firstRack;
  const row = Math.floor(here / layout.racksPerRow);
  const place = here - row * layout.racksPerRow;
  return {
    i: rowCentre(layout, hall, row),
    j: hall.centre.j - HALL_SIDE / 2 + WALL_GAP + (place + 0.5) * layout.rackPitch,
  };
}

/** How far a rack reaches from its centre [plan units]: along i between two aisles, along j to its neighbours. */
export const rackReach = ({ rowPitch, rackPitch }: CampusLayout): PlanPoint => ({
  i: rowPitch * 0.28,
  j: rackPitch / 2,
});
