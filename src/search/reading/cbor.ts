// The little of CBOR (RFC 8949) that Pagefind's index files use, read in the browser and in the build: integers, text, arrays.

export type CborValue = number | string | CborValue[];

/** Encoded bytes, and how far they are read. */
export interface Cursor {
  bytes: Uint8Array;
  at: number;
}

/** What an item begins with: its kind, and its value or its length. */
export interface Head {
  kind: number;
  length: number;
}

const utf8 = new TextDecoder();

/** Throws where the bytes end early or hold what these files never have. */
export function readHead(cursor: Cursor): Head {
  const { bytes } = cursor;
  const first = bytes[cursor.at] ?? 0xff;
  const short = first & 31;
  cursor.at += 1;
  if (short > 26) throw new Error(`CBOR: received a length of kind ${short}, expected at most 26`);
  let length = short;
  if (short > 23) {
    const end = cursor.at + (1 << (short - 24));
    for (length = 0; cursor.at < end; cursor.at += 1)
      length = length * 256 + (bytes[cursor.at] ?? Number.NaN);
  }
  if (!(length >= 0)) throw new Error('CBOR: received bytes that end within a number');
  return { kind: first >> 5, length };
}

function readItem(cursor: Cursor): CborValue {
  const { kind, length } = readHead(cursor);
  if (kind === 0) return length;
  if (kind === 1) return -1 - length;
  if (kind === 3) {
    cursor.at += length;
    return utf8.decode(cursor.bytes.subarray(cursor.at - length, cursor.at));
  }
  if (kind === 4) return Array.from({ length }, () => readItem(cursor));
  throw new Error(`CBOR: received an item of kind ${kind}, expected an integer, a text or an array`);
}

/** The first item of `bytes`. */
export const decodeCbor = (bytes: Uint8Array): CborValue => readItem({ bytes, at: 0 });
