// Sizes of QR codes at error correction level L, versions 1 to 25 (ISO/IEC 18004, tables 1, 9 and E.1).

/** Bytes of error correction of each block, and the number of blocks, by version. */
const correction = [
  7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26,
];
const blocks = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12];

/** A larger code is too fine for a telephone that reads it from a screen. */
export const MOST_VERSION = 25;

export const sideOf = (version: number): number => 17 + 4 * version;

/** Places of the middles of the alignment marks along a side. */
export function alignmentsOf(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const last = sideOf(version) - 7;
  const step = Math.ceil((last - 6) / (2 * count - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, i) => last - (count - 2 - i) * step)];
}

/** Bits that the marks leave to the message. */
function messageBits(version: number): number {
  const finders = 3 * 64;
  const timing = 2 * (sideOf(version) - 16);
  const format = 31;
  const count = alignmentsOf(version).length;
  // Three of them would lie under the finders; those on the timing lines share five modules with it.
  const alignment = count === 0 ? 0 : 25 * (count * count - 3) - 10 * (count - 2);
  const versionMarks = version >= 7 ? 36 : 0;
  return sideOf(version) ** 2 - finders - timing - format - alignment - versionMarks;
}

export interface Blocks {
  count: number;
  /** Bytes of correction of each. */
  correction: number;
  /** Bytes of data of all. */
  data: number;
  /** Bytes of all. */
  bytes: number;
}

export function blocksOf(version: number): Blocks {
  const count = blocks[version - 1] ?? 0;
  const perBlock = correction[version - 1] ?? 0;
  const bytes = Math.floor(messageBits(version) / 8);
  return { count, correction: perBlock, data: bytes - count * perBlock, bytes };
}
