// Writes the CBOR of Pagefind's index files again, and cuts their arrays without reading each item.
import { type CborValue, type Cursor, decodeCbor, readHead } from '../reading/cbor.ts';

function skipItem(cursor: Cursor): void {
  const { kind, length } = readHead(cursor);
  if (kind === 3) cursor.at += length;
  else if (kind === 4) for (let item = 0; item < length; item += 1) skipItem(cursor);
}

/** Where the items of an encoded array begin, and how many there are. Throws where it is no array. */
function openArray(bytes: Buffer): { cursor: Cursor; length: number } {
  const cursor = { bytes, at: 0 };
  const { kind, length } = readHead(cursor);
  if (kind !== 4) throw new Error(`CBOR: received an item of kind ${kind}, expected an array`);
  return { cursor, length };
}

/** The items of an array, still encoded. */
export function encodedItems(bytes: Buffer): Buffer[] {
  const { cursor, length } = openArray(bytes);
  return Array.from({ length }, () => {
    const start = cursor.at;
    skipItem(cursor);
    return bytes.subarray(start, cursor.at);
  });
}

/** The first item of an array. */
export const firstItem = (bytes: Buffer): CborValue => decodeCbor(bytes.subarray(openArray(bytes).cursor.at));

function head(kind: number, length: number): Buffer {
  const first = kind << 5;
  if (length < 24) return Buffer.from([first | length]);
  if (length < 0x100) return Buffer.from([first | 24, length]);
  if (length < 0x10000) return Buffer.from([first | 25, length >> 8, length & 255]);
  const long = Buffer.alloc(5, first | 26);
  long.writeUInt32BE(length, 1);
  return long;
}

/** What stands before the items of an array that are encoded one by one. */
export const arrayHead = (length: number): Buffer => head(4, length);

function encodeInto(value: CborValue, parts: Buffer[]): void {
  if (typeof value === 'number') parts.push(value < 0 ? head(1, -1 - value) : head(0, value));
  else if (typeof value === 'string') parts.push(head(3, Buffer.byteLength(value)), Buffer.from(value));
  else {
    parts.push(arrayHead(value.length));
    for (const item of value) encodeInto(item, parts);
  }
}

export function encodeCbor(value: CborValue): Buffer {
  const parts: Buffer[] = [];
  encodeInto(value, parts);
  return Buffer.concat(parts);
}
