// CRC-32 over the words of a run, so that two machines can compare results by eight digits.
import type { SizeResult } from './stragglers/job.ts';

// CRC-32 of ISO 3309 (also zlib and PNG): polynomial 0xEDB88320 reflected, start and end inverted.
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32 of u32 words, each as four bytes, lowest first; `crc` continues an earlier one. */
export function crc32OfWords(words: ArrayLike<number>, crc = 0): number {
  let state = ~crc;
  for (let i = 0; i < words.length; i++) {
    let word = words[i] as number;
    for (let byte = 0; byte < 4; byte++) {
      state = (state >>> 8) ^ (TABLE[(state ^ word) & 255] as number);
      word >>>= 8;
    }
  }
  return ~state >>> 0;
}

/** A CRC-32 as eight hexadecimal digits. */
export const checksumText = (crc: number): string => crc.toString(16).padStart(8, '0');

/**
 * The output words of one size and replicate: for each step its largest delay and who held it, then for each rack
 * its largest delay and the low and high word of its sum.
 */
export function outputWords(result: SizeResult): Uint32Array {
  const { delayByStep, holderByStep, delayByRack, sumByRack } = result;
  const words = new Uint32Array(2 * delayByStep.length + 3 * delayByRack.length);
  let at = 0;
  for (let step = 0; step < delayByStep.length; step++) {
    words[at++] = delayByStep[step] as number;
    words[at++] = holderByStep[step] as number;
  }
  for (let rack = 0; rack < delayByRack.length; rack++) {
    const sum = sumByRack[rack] as number;
    words[at++] = delayByRack[rack] as number;
    words[at++] = sum % 2 ** 32;
    words[at++] = Math.floor(sum / 2 ** 32);
  }
  return words;
}

/** The checksum over all output words, ordered by size, then replicate. */
export function checksumOf(results: readonly SizeResult[]): string {
  let crc = 0;
  for (const result of results) crc = crc32OfWords(outputWords(result), crc);
  return checksumText(crc);
}
