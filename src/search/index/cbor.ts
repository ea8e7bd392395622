// The little of CBOR (RFC 8949) that Pagefind's index files use: integers, text, arrays.

export type CborValue = number | string | CborValue[];

interface Cursor {
  at: number;
}

function readLength(bytes: Buffer, cursor: Cursor, short: number): number {
  if (short < 24) return short;
  if (short > 26) throw new Error(`CBOR: received a length of kind ${short}, expected 24, 25 or 26`);
  const at = cursor.at;
  cursor.at += 1 << (short - 24);
  if (short === 24) return bytes.readUInt8(at);
  return short === 25 ? bytes.readUInt16BE(at) : bytes.readUInt32BE(at);
}

function readItem(bytes: Buffer, cursor: Cursor): CborValue {
  const head = bytes.readUInt8(cursor.at);
  cursor.at += 1;
  const kind = head >> 5;
  const length = readLength(bytes, cursor, head & 31);
  if (kind === 0) return length;
  if (kind === 1) return -1 - length;
  if (kind === 3) {
    cursor.at += length;
    return bytes.toString('utf8', cursor.at - length, cursor.at);
  }
  if (kind === 4) return Array.from({ length }, () => readItem(bytes, cursor));
  throw new Error(`CBOR: received an item of kind ${kind}, expected an integer, a text or an array`);
}

export const decodeCbor = (bytes: Buffer): CborValue => readItem(bytes, { at: 0 });

function skipItem(bytes: Buffer, cursor: Cursor): void {
  const head = bytes.readUInt8(cursor.at);
  cursor.at += 1;
  const kind = head >> 5;
  const length = readLength(bytes, cursor, head & 31);
  if (kind === 3) cursor.at += length;
  else if (kind === 4) for (let item = 0; item < length; item += 1) skipItem(bytes, cursor);
}

/** Where the items of an encoded array begin, and how many there are. Throws where it is no array. */
function openArray(bytes: Buffer): { cursor: Cursor; length: number } {
  const head = bytes.readUInt8(0);
  if (head >> 5 !== 4) throw new Error(`CBOR: received an item of kind ${head >> 5}, expected an array`);
  const cursor = { at: 1 };
  const length = readLength(bytes, cursor, head & 31);
  return { cursor, length };
}

/** The items of an array, still encoded. */
export function encodedItems(bytes: Buffer): Buffer[] {
  const { cursor, length } = openArray(bytes);
  return Array.from({ length }, () => {
    const start = cursor.at;
    skipItem(bytes, cursor);
    return bytes.subarray(start, cursor.at);
  });
}

/** The first item of an array. */
export const firstItem = (bytes: Buffer): CborValue => readItem(bytes, openArray(bytes).cursor);

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
