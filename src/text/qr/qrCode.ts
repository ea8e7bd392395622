// A text as a QR code: byte mode, error correction level L, at most version 25 (ISO/IEC 18004).
import { formatPlaces, type Modules, marksOf, withRemainder } from './marks.ts';
import { masks, penaltyOf } from './masks.ts';
import { messageOf, versionFor } from './message.ts';

const LEVEL_L = 0b01;

/** Modules by row and column, true is dark, without the light margin of four; undefined where the text is too long. */
export function qrCode(text: string): boolean[][] | undefined {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  if (version === undefined) return undefined;
  const marks = marksOf(version);
  const filled = withMessage(marks, messageOf(bytes, version));
  const codes = masks.map((_, mask) => masked(marks, filled, mask));
  const penalties = codes.map(penaltyOf);
  return codes[penalties.indexOf(Math.min(...penalties))];
}

/** The bits upward and downward in pairs of columns from the right, past the column of the timing. */
function withMessage(marks: Modules, message: Uint8Array): boolean[][] {
  const side = marks.length;
  const filled = marks.map((row) => row.map((module) => module ?? false));
  let bit = 0;
  for (let right = side - 1, isUp = true; right >= 1; right -= 2, isUp = !isUp) {
    if (right === 6) right = 5;
    for (let step = 0; step < side; step++) {
      const row = isUp ? side - 1 - step : step;
      for (const column of [right, right - 1]) {
        if (marks[row]?.[column] !== undefined) continue;
        const line = filled[row];
        if (line) line[column] = (((message[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1) === 1;
        bit++;
      }
    }
  }
  return filled;
}

function masked(marks: Modules, filled: readonly boolean[][], mask: number): boolean[][] {
  const turns = masks[mask] ?? (() => false);
  const code = filled.map((row, y) =>
    row.map((isDark, x) => (marks[y]?.[x] === undefined ? isDark !== turns(y, x) : isDark)),
  );
  const format = withRemainder((LEVEL_L << 3) | mask, 0x537, 10) ^ 0x5412;
  for (const places of formatPlaces(code.length))
    places.forEach(([row, column], bit) => {
      const line = code[row];
      if (line) line[column] = ((format >>> bit) & 1) === 1;
    });
  return code;
}

/** Outline of the dark modules for an SVG path, in modules, from the corner of a margin of four. */
export const qrPath = (code: readonly (readonly boolean[])[]): string =>
  code
    .flatMap((row, y) =>
      [
        ...row
          .map((isDark) => (isDark ? '1' : '0'))
          .join('')
          .matchAll(/1+/g),
      ].map(({ index, 0: run }) => `M${index + 4} ${y + 4}h${run.length}v1h-${run.length}z`),
    )
    .join('');

/** Side of a code with its margin [modules]. */
export const qrSide = (code: readonly unknown[]): number => code.length + 8;
