// Four random words from four counter words, and the words that a draw is addressed by. Twin of pcg4d.wgsl.

/** Stream of the persistent factor of a GPU. */
export const PERSISTENT_STREAM = 0;
/** Stream of the transient delay of a step. */
export const TRANSIENT_STREAM = 1;
/** Stream of the failures of a run; the counter is (run, failure, trial, seed). */
export const FAILURES_STREAM = 2;
/** Stream of the choice of what is computed again where a device is checked: no kernel draws from it. */
export const CHECK_STREAM = 3;

/** Limits set by the bit fields of `trialWord`. */
export const MAX_SIZES = 1 << 16;
export const MAX_REPLICATES = 1 << 14;

/** The third counter word: size in the upper 16 bits, then 14 bits of replicate, then 2 of stream. */
export function trialWord(sizeIndex: number, replicate: number, stream: number): number {
  return ((sizeIndex << 16) | (replicate << 2) | stream) >>> 0;
}

/**
 * Writes four u32 words (as int32 bit patterns) for the counter (x, y, z, w) into `out`.
 * Source: Jarzynski and Olano 2020, JCGT 9(3), pcg4d.
 */
export function pcg4d(x: number, y: number, z: number, w: number, out: Int32Array): void {
  let a = (Math.imul(x, 1664525) + 1013904223) | 0;
  let b = (Math.imul(y, 1664525) + 1013904223) | 0;
  let c = (Math.imul(z, 1664525) + 1013904223) | 0;
  let d = (Math.imul(w, 1664525) + 1013904223) | 0;
  a = (a + Math.imul(b, d)) | 0;
  b = (b + Math.imul(c, a)) | 0;
  c = (c + Math.imul(a, b)) | 0;
  d = (d + Math.imul(b, c)) | 0;
  a ^= a >>> 16;
  b ^= b >>> 16;
  c ^= c >>> 16;
  d ^= d >>> 16;
  a = (a + Math.imul(b, d)) | 0;
  b = (b + Math.imul(c, a)) | 0;
  c = (c + Math.imul(a, b)) | 0;
  d = (d + Math.imul(b, c)) | 0;
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
}
