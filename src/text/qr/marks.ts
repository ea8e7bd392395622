// What every QR code of a version has: finders, timing, alignment, and room for format and version.
import { alignmentsOf, sideOf } from './versions.ts';

/** Modules by row and column; true is dark, undefined is free for the message. */
export type Modules = (boolean | undefined)[][];

export function marksOf(version: number): Modules {
  const side = sideOf(version);
  const modules: Modules = Array.from({ length: side }, () => new Array(side).fill(undefined));
  const set = (row: number, column: number, isDark: boolean): void => {
    const line = modules[row];
    if (line && column >= 0 && column < side) line[column] = isDark;
  };
  for (let at = 8; at < side - 8; at++) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  const middles = alignmentsOf(version);
  const last = side - 7;
  for (const row of middles)
    for (const column of middles) {
      const isUnderFinder =
        (row === 6 && column === 6) || (row === 6 && column === last) || (row === last && column === 6);
      if (!isUnderFinder) rings(row, column, 2, (ring) => ring !== 1, set);
    }
  for (const [row, column] of [
    [3, 3],
    [3, side - 4],
    [side - 4, 3],
  ] as const)
    rings(row, column, 4, (ring) => ring !== 2 && ring !== 4, set);
  formatPlaces(side)
    .flat()
    .forEach(([row, column]) => void set(row, column, false));
  set(side - 8, 8, true);
  if (version >= 7) placeVersion(version, side, set);
  return modules;
}

/** Squares around a middle, each dark or light by its distance. */
function rings(
  row: number,
  column: number,
  radius: number,
  isDark: (ring: number) => boolean,
  set: (row: number, column: number, isDark: boolean) => void,
): void {
  for (let down = -radius; down <= radius; down++)
    for (let across = -radius; across <= radius; across++)
      set(row + down, column + across, isDark(Math.max(Math.abs(down), Math.abs(across))));
}

/** Both copies of the places of the fifteen bits of the format, the lowest bit first. */
export function formatPlaces(side: number): (readonly [row: number, column: number])[][] {
  const corner = [0, 1, 2, 3, 4, 5, 7, 8].map((row) => [row, 8] as const);
  const along = [7, 5, 4, 3, 2, 1, 0].map((column) => [8, column] as const);
  const right = Array.from({ length: 8 }, (_, bit) => [8, side - 1 - bit] as const);
  const below = Array.from({ length: 7 }, (_, bit) => [side - 7 + bit, 8] as const);
  return [
    [...corner, ...along],
    [...right, ...below],
  ];
}

/** `value` followed by the remainder of its division by `divisor`, of `bits` bits. */
export function withRemainder(value: number, divisor: number, bits: number): number {
  let rest = value << bits;
  for (let bit = 31 - Math.clz32(rest); bit >= bits; bit--)
    if ((rest >>> bit) & 1) rest ^= divisor << (bit - bits);
  return (value << bits) | rest;
}

function placeVersion(
  version: number,
  side: number,
  set: (row: number, column: number, isDark: boolean) => void,
): void {
  const word = withRemainder(version, 0x1f25, 12);
  for (let bit = 0; bit < 18; bit++) {
    const isDark = ((word >>> bit) & 1) === 1;
    const [far, near] = [side - 11 + (bit % 3), Math.floor(bit / 3)];
    set(near, far, isDark);
    set(far, near, isDark);
  }
}
