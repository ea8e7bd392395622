// From the power of a site to its racks, step by step, as a class writes it on the board.
import type { Settings } from '../../simulator/inputs/settings.ts';

export interface RackDivision {
  siteMw: number;
  pue: number;
  /** What storage, network and servers outside the racks take of the computers' power [%]. */
  otherItPercent: number;
  rackMw: number;
  /** Left once cooling is taken off [MW]: site / PUE. */
  afterCoolingMw: number;
  /** Left for racks [MW]: after cooling × (1 − other share). */
  toRacksMw: number;
  /** Whole racks that this feeds. */
  racks: number;
}

/** Of settings whose power is that of the whole site. */
export function rackDivisionOf({
  mw,
  pue,
  it,
  rack,
}: Pick<Settings, 'mw' | 'pue' | 'it' | 'rack'>): RackDivision {
  const afterCoolingMw = mw / pue;
  const toRacksMw = afterCoolingMw * (1 - it / 100);
  const rackMw = rack / 1000;
  return {
    siteMw: mw,
    pue,
    otherItPercent: it,
    rackMw,
    afterCoolingMw,
    toRacksMw,
    racks: Math.floor(toRacksMw / rackMw),
  };
}
