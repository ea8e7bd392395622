// The bits of a QR code: the text as bytes with mode and length, filled up, cut into blocks, each with its correction.
import { generatorOf, remainderOf } from './reedSolomon.ts';
import { type Blocks, blocksOf, MOST_VERSION } from './versions.ts';

const BYTE_MODE = 0b0100;
const lengthBits = (version: number): number => (version < 10 ? 8 : 16);

/** The smallest version that holds so many bytes; undefined where none does. */
export function versionFor(byteCount: number): number | undefined {
  for (let version = 1; version <= MOST_VERSION; version++)
    if (4 + lengthBits(version) + 8 * byteCount <= 8 * blocksOf(version).data) return version;
  return undefined;
}

/** All bytes of the message, in the order in which they are placed. */
export function messageOf(bytes: Uint8Array, version: number): Uint8Array {
  const blocks = blocksOf(version);
  return interleaved(dataOf(bytes, version, blocks), blocks);
}

function dataOf(bytes: Uint8Array, version: number, { data }: Blocks): Uint8Array {
  const bits: number[] = [];
  const push = (value: number, count: number): void => {
    for (let bit = count - 1; bit >= 0; bit--) bits.push((value >>> bit) & 1);
  };
  push(BYTE_MODE, 4);
  push(bytes.length, lengthBits(version));
  for (const byte of bytes) push(byte, 8);
  push(0, Math.min(4, 8 * data - bits.length));
  push(0, (8 - (bits.length % 8)) % 8);
  const filled = new Uint8Array(data);
  for (let at = 0; at < data; at++) {
    const own = bits.slice(8 * at, 8 * at + 8);
    const padding = (at - bits.length / 8) % 2 === 0 ? 0xec : 0x11;
    filled[at] = own.length > 0 ? Number.parseInt(own.join(''), 2) : padding;
  }
  return filled;
}

/** Bytes of the blocks in turn, first the data, then the correction; the last blocks may be a byte longer. */
function interleaved(data: Uint8Array, { count, correction, bytes }: Blocks): Uint8Array {
  const generator = generatorOf(correction);
  const short = Math.floor(data.length / count);
  const longFrom = count - (data.length % count);
  let from = 0;
  const cut = Array.from({ length: count }, (_, block) => {
    const own = data.subarray(from, from + short + (block >= longFrom ? 1 : 0));
    from += own.length;
    return { own, checks: remainderOf(own, generator) };
  });
  const message: number[] = [];
  for (let at = 0; at <= short; at++)
    for (const { own } of cut) if (at < own.length) message.push(own[at] ?? 0);
  for (let at = 0; at < correction; at++) for (const { checks } of cut) message.push(checks[at] ?? 0);
  return Uint8Array.from(message.slice(0, bytes));
}
