// Writes a zip archive: files deflated, names in UTF-8, start files marked as programs.
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  path: string;
  content: Uint8Array;
  isProgram?: boolean;
}

const utf8Names = 0x0800;
const deflated = 8;
/** 1 January 2026, so that the same files give the same archive. */
const dosDate = ((2026 - 1980) << 9) | (1 << 5) | 1;
const unixVersion = 0x0314;

function header(signature: number, fields: [bytes: 2 | 4, value: number][]): Buffer {
  const buffer = Buffer.alloc(4 + fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = buffer.writeUInt32LE(signature);
  for (const [bytes, value] of fields)
    at = bytes === 2 ? buffer.writeUInt16LE(value, at) : buffer.writeUInt32LE(value, at);
  return buffer;
}

/** The archive of `entries`, in their order. */
export function zip(entries: ZipEntry[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, content, isProgram = false } of entries) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(content, { level: 9 });
    const about: [2 | 4, number][] = [
      [2, 20],
      [2, utf8Names],
      [2, deflated],
      [2, 0],
      [2, dosDate],
      [4, crc32(content)],
      [4, packed.length],
      [4, content.length],
      [2, name.length],
      [2, 0],
    ];
    const mode = (isProgram ? 0o100755 : 0o100644) * 0x10000;
    const local = Buffer.concat([header(0x04034b50, about), name, packed]);
    directory.push(
      header(0x02014b50, [[2, unixVersion], ...about, [2, 0], [2, 0], [2, 0], [4, mode], [4, offset]]),
      name,
    );
    bodies.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = header(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, list.length],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...bodies, list, end]);
}
