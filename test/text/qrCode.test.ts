// QR codes: read back by the standard's own steps, and parts of them against its printed values (ISO/IEC 18004).
import { expect, test } from 'vitest';
import { formatPlaces, marksOf, withRemainder } from '../../src/text/qr/marks.ts';
import { masks } from '../../src/text/qr/masks.ts';
import { qrCode, qrPath, qrSide } from '../../src/text/qr/qrCode.ts';
import { generatorOf, multiply, powerOfTwo, remainderOf } from '../../src/text/qr/reedSolomon.ts';
import { alignmentsOf, blocksOf, sideOf } from '../../src/text/qr/versions.ts';

test('the generator of seven bytes is that of table A.1', () => {
  expect([...generatorOf(7)]).toEqual([87, 229, 146, 149, 238, 102, 21].map(powerOfTwo));
});

test('a block with its remainder is zero at every root of the generator', () => {
  const block = Uint8Array.from({ length: 40 }, (_, i) => (i * 37 + 11) % 256);
  const whole = [...block, ...remainderOf(block, generatorOf(18))];
  for (let root = 0; root < 18; root++)
    expect(whole.reduce((sum, byte) => multiply(sum, powerOfTwo(root)) ^ byte, 0)).toBe(0);
});

test.each([
  [1, 19, 1, []],
  [7, 156, 2, [6, 22, 38]],
  [15, 523, 6, [6, 26, 48, 70]],
  [22, 1006, 9, [6, 26, 50, 74, 98]],
  [25, 1276, 12, [6, 32, 58, 84, 110]],
])(
  'version %i holds %i bytes of data in %i blocks, as tables 7, 9 and E.1 print',
  (version, data, count, places) => {
    expect(blocksOf(version)).toMatchObject({ data, count });
    expect(alignmentsOf(version)).toEqual(places);
  },
);

test('format and version are followed by the remainders that the standard prints', () => {
  // Level L, mask 4; version 7 (tables C.1 and D.1).
  expect(withRemainder((0b01 << 3) | 4, 0x537, 10) ^ 0x5412).toBe(0b110011000101111);
  expect(withRemainder(7, 0x1f25, 12)).toBe(0x07c94);
});

/** The text of a code: mask by its format, bytes along the columns, blocks apart, mode and length. */
function read(code: readonly boolean[][]): string {
  const version = (code.length - 17) / 4;
  const [format = []] = formatPlaces(code.length);
  const word =
    format.reduce((sum, [row, column], bit) => sum | (Number(code[row]?.[column]) << bit), 0) ^ 0x5412;
  const turns = masks[(word >>> 10) & 7]!;
  const marks = marksOf(version);
  const bits: number[] = [];
  for (let right = code.length - 1, isUp = true; right > 0; right -= 2, isUp = !isUp) {
    if (right === 6) right--;
    for (let step = 0; step < code.length; step++)
      for (const column of [right, right - 1]) {
        const row = isUp ? code.length - 1 - step : step;
        if (marks[row]?.[column] === undefined) bits.push(Number(code[row]?.[column] !== turns(row, column)));
      }
  }
  const bytes = Array.from({ length: bits.length >>> 3 }, (_, i) =>
    Number.parseInt(bits.slice(8 * i, 8 * i + 8).join(''), 2),
  );
  const { count, data } = blocksOf(version);
  const blocks: number[][] = Array.from({ length: count }, () => []);
  const [short, longFrom] = [Math.floor(data / count), count - (data % count)];
  let at = 0;
  for (let place = 0; place <= short; place++)
    blocks.forEach((block, i) => {
      if (place < short || i >= longFrom) block.push(bytes[at++] ?? 0);
    });
  const stream = blocks
    .flat()
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const long = version < 10 ? 8 : 16;
  const length = Number.parseInt(stream.slice(4, 4 + long), 2);
  expect(stream.slice(0, 4)).toBe('0100');
  return new TextDecoder().decode(
    Uint8Array.from({ length }, (_, i) =>
      Number.parseInt(stream.slice(4 + long + 8 * i, 12 + long + 8 * i), 2),
    ),
  );
}

test.each([1, 17, 18, 78, 150, 271, 367, 718, 1003, 1091, 1273])(
  'a text of %i bytes is read back',
  (length) => {
    const text = 'https://a.example/ar/simulator/?mw=300&acc=H100'.repeat(30).slice(0, length);
    const code = qrCode(text);
    expect(code && read(code)).toBe(text);
  },
);

test('Arabic letters are read back', () => {
  expect(read(qrCode('مقياس')!)).toBe('مقياس');
});

test('a text that no telephone would read from a screen has no code', () => {
  expect(qrCode('x'.repeat(1274))).toBeUndefined();
});

test('the outline has as many modules as are dark, inside the light margin', () => {
  const code = qrCode('مقياس')!;
  const runs = [...qrPath(code).matchAll(/h(\d+)v/g)].reduce((sum, [, length]) => sum + Number(length), 0);
  expect(runs).toBe(code.flat().filter(Boolean).length);
  expect(qrSide(code)).toBe(sideOf(1) + 8);
});
