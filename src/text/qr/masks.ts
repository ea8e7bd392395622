// The eight masks of QR codes, and how badly a masked code would read: runs, blocks, false finders, too much of one shade.

export const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** A finder as a scanner sees it along a line, with the light room on one side. */
const falseFinder = /(?=00001011101|10111010000)/g;

/** Penalty of a code: 3 and more for each run of five, 3 for each block of four, 40 for each false finder, 10 for every 5 % off half. */
export function penaltyOf(modules: readonly (readonly boolean[])[]): number {
  const side = modules.length;
  const rows = modules.map((row) => row.map(Number).join(''));
  const columns = rows.map((_, at) => rows.map((row) => row[at]).join(''));
  let penalty = 0;
  for (const line of [...rows, ...columns]) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) penalty += run.length - 2;
    penalty += 40 * [...line.matchAll(falseFinder)].length;
  }
  for (let row = 0; row + 1 < side; row++)
    for (let column = 0; column + 1 < side; column++) {
      const four = [
        modules[row]?.[column],
        modules[row]?.[column + 1],
        modules[row + 1]?.[column],
        modules[row + 1]?.[column + 1],
      ];
      if (four.every((module) => module === four[0])) penalty += 3;
    }
  const dark = modules.flat().filter(Boolean).length / side ** 2;
  return penalty + 10 * Math.floor(Math.abs(dark - 0.5) * 20);
}
