// Level lines of a map of hours with power: in each row the installed power from which so much of the hours has it.

/** Points of one line, power over the load and hours of battery, from the smallest battery on that ever reaches it. */
export interface LevelLine {
  percent: number;
  points: readonly (readonly [powerOverLoad: number, batteryHours: number])[];
}

const PERCENTS = [50, 80, 90, 95];

/** Where a row that rises reaches a share: between two columns in proportion; undefined where it never does. */
function powerAt(row: Float64Array, columns: readonly number[], share: number): number | undefined {
  const after = row.findIndex((value) => value >= share);
  if (after < 0) return undefined;
  const [left, right] = [columns[Math.max(0, after - 1)] as number, columns[after] as number];
  const [low, high] = [row[Math.max(0, after - 1)] as number, row[after] as number];
  const power = high > low ? left + ((share - low) / (high - low)) * (right - left) : left;
  return Math.round(power * 100) / 100;
}

/** @param hoursShare shape (rows, columns); more power never gives fewer hours */
export function levelLinesOf(
  hoursShare: Float64Array,
  columns: readonly number[],
  rows: readonly number[],
): LevelLine[] {
  return PERCENTS.map((percent) => ({
    percent,
    points: rows.flatMap((hours, row): [number, number][] => {
      const shares = hoursShare.subarray(row * columns.length, (row + 1) * columns.length);
      const power = powerAt(shares, columns, percent / 100);
      return power === undefined ? [] : [[power, Math.round(hours * 100) / 100]];
    }),
  }));
}
