// Every chip of a site in a grid of racks, each of them a grid of chips.

export interface ChipGrid {
  rackColumns: number;
  rackRows: number;
  /** Racks across and down. */
  across: number;
  down: number;
  /** In chips. */
  width: number;
  height: number;
}

/** Width over height of the grid, about. */
const ASPECT = 2.8;

export function gridOf(gpuCount: number, groupSize: number): ChipGrid {
  const rackColumns = Math.ceil(Math.sqrt(groupSize));
  const rackRows = Math.ceil(groupSize / rackColumns);
  const racks = Math.ceil(gpuCount / groupSize);
  const across = Math.max(1, Math.round(Math.sqrt((racks * ASPECT * rackRows) / rackColumns)));
  const down = Math.ceil(racks / across);
  return { rackColumns, rackRows, across, down, width: across * rackColumns, height: down * rackRows };
}

/** Place of a chip, in chips from the top left corner. */
export function chipPlace(gpu: number, groupSize: number, grid: ChipGrid): { x: number; y: number } {
  const rack = Math.floor(gpu / groupSize);
  const own = gpu % groupSize;
  return {
    x: (rack % grid.across) * grid.rackColumns + (own % grid.rackColumns),
    y: Math.floor(rack / grid.across) * grid.rackRows + Math.floor(own / grid.rackColumns),
  };
}
