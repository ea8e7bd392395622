// Upright stems of one weight are equally dark in small letters: where the face lets FreeType guess its hints, some grow.
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { useChromium } from '../chromium.ts';

const chromium = useChromium();

const LETTERS = [...'tilr'];
const SIZES_PX = [12, 13, 14, 14.625, 15.3, 16, 16.875, 18];
const CELL_PX = 40;
/** How far apart two stems may be: each lies elsewhere between the pixels. */
const TOLERANCE_PX = 0.1;

test.each([1, 2])('a small t has the stem of its neighbours, at %i pixels to one', async (scale) => {
  const { page } = await chromium.visit('/en/about/', { deviceScaleFactor: scale });
  const height = await page.evaluate(
    async ({ letters, sizes, cell }) => {
      await document.fonts.ready;
      const rows = sizes.map((size, row) =>
        letters.map((letter, column) => {
          const span = Object.assign(document.createElement('span'), { textContent: letter });
          Object.assign(span.style, {
            position: 'absolute',
            left: `${column * cell + 10}px`,
            top: `${row * cell}px`,
            font: `400 ${size}px/${cell}px 'Miqyas Latin'`,
            color: '#000',
          });
          return span;
        }),
      );
      document.body.replaceChildren(...rows.flat());
      document.documentElement.style.background = '#fff';
      document.body.style.background = '#fff';
      return sizes.length * cell;
    },
    { letters: LETTERS, sizes: SIZES_PX, cell: CELL_PX },
  );
  const picture = await page.screenshot({
    clip: { x: 0, y: 0, width: LETTERS.length * CELL_PX, height },
  });
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });

  /** Ink of a letter at a third of its x-height, in pixels of the page: there each of the four is one stem. */
  const stem = (row: number, column: number): number => {
    const cell = CELL_PX * scale;
    const lines = Array.from({ length: cell }, (_, y) => {
      const start = (row * cell + y) * info.width + column * cell;
      return data.subarray(start, start + cell).reduce((ink, grey) => ink + (255 - grey) / 255, 0) / scale;
    });
    const foot = lines.findLastIndex((ink) => ink > 0.2);
    return lines[Math.round(foot - 0.2 * (SIZES_PX[row] ?? 0) * scale)] ?? 0;
  };

  const uneven = SIZES_PX.flatMap((size, row) => {
    const stems = LETTERS.map((_, column) => stem(row, column));
    return Math.max(...stems) - Math.min(...stems) > TOLERANCE_PX ? [{ size, stems }] : [];
  });
  expect(uneven).toEqual([]);
});
