// Where everything of the plane stands: one drawing for wide screens with names beside it, one for phones.
import { GOAL_MW } from '../../model/cluster/phases.ts';
import type { Frame } from '../form.ts';
import { type Scale, scaleOf } from '../scale.ts';

export interface PlaneFrame extends Frame {
  width: number;
  height: number;
  columnWidth: number;
  /** The tag under the column: half of its width, and its height [px]. */
  tag: { half: number; tall: number };
  /** Cell of the square of a hundred [px]. */
  cell: number;
  /** Where the names beside the column begin and how high a row is; null where the names stand under the drawing. */
  names: { left: number; top: number; row: number } | null;
}

/** Names of installed power, the seven strata and useful work. */
export const NAME_ROWS = 9;

export const widePlane: PlaneFrame = {
  width: 940,
  height: 600,
  left: 52,
  right: 552,
  top: 34,
  bottom: 534,
  columnWidth: 78,
  tag: { half: 40, tall: 48 },
  cell: 10,
  names: { left: 660, top: 14, row: 60 },
};
export const narrowPlane: PlaneFrame = {
  width: 360,
  height: 378,
  left: 34,
  right: 334,
  top: 20,
  bottom: 320,
  columnWidth: 46,
  tag: { half: 38, tall: 42 },
  cell: 6,
  names: null,
};

/** Scales of a plane; `highMw` is at the top of its value axis. */
export function planeScales({ left, right, top, bottom }: Frame, highMw: number): { x: Scale; y: Scale } {
  return { x: scaleOf([0, GOAL_MW], [left, right]), y: scaleOf([0, highMw], [bottom, top]) };
}
