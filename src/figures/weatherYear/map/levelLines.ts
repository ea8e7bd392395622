// Level lines of a map of hours with power, or of training: in each row the installed power from which there is so much of it.

/** Points of one line, power over the load and hours of battery, from the edge of the map on where only a larger battery reaches it. */
export interface LevelLine {
  percent: number;
  points: readonly (readonly [powerOverLoad: number, batteryHours: number])[];
}

/** The lines of a map by what they show. */
export type MapLines = Readonly<Record<'hours' | 'training', readonly LevelLine[]>>;

const PERCENTS = [50, 80, 90, 95];

/** Where a row that rises reaches a share: between two columns in proportion; undefined where it never does. */
function powerAt(row: Float64Array, columns: readonly number[], share: number): number | undefined {
  const after = row.findIndex((value) => value >= share);
  if (after < 0) return undefined;
  const [left, right] = [columns[Math.max(0, after - 1)] as number, columns[after] as number];
  const [low, high] = [row[Math.max(0, after - 1)] as number, row[after] as number];
  const power = high > low ? left + ((share - low) / (high - low)) * (right - left) : left;
  return hundredths(power);
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** Hours of battery at which the line enters at the most power, in proportion between two rows; undefined where it does not. */
function entryAt(most: readonly number[], rows: readonly number[], share: number): number | undefined {
  const after = most.findIndex((value) => value >= share);
  if (after < 1) return undefined;
  const [low, high] = [most[after - 1] as number, most[after] as number];
  const [from, to] = [rows[after - 1] as number, rows[after] as number];
  return hundredths(from + ((share - low) / (high - low)) * (to - from));
}

/** @param shares shape (rows, columns); more power never gives less */
export function levelLinesOf(
  shares: Float64Array,
  columns: readonly number[],
  rows: readonly number[],
): LevelLine[] {
  const rowOf = (row: number) => shares.subarray(row * columns.length, (row + 1) * columns.length);
  const most = rows.map((_, row) => rowOf(row).at(-1) as number);
  return PERCENTS.map((percent) => {
    const share = percent / 100;
    const entry = entryAt(most, rows, share);
    const points = rows.flatMap((hours, row): [number, number][] => {
      const power = powerAt(rowOf(row), columns, share);
      return power === undefined ? [] : [[power, hundredths(hours)]];
    });
    const [first] = points;
    const isOutside = entry !== undefined && first && entry < first[1];
    return { percent, points: isOutside ? [[columns.at(-1) as number, entry], ...points] : points };
  });
}
