// Icons for home screens, drawn from `icon.svg`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { tokenColour } from '../tokenColour.ts';

export async function writeIcons(dist: string): Promise<void> {
  const paper = tokenColour('paper');
  const drawing = readFileSync('public/icon.svg');
  const icon = (sizePx: number) => sharp(drawing, { density: 72 * (sizePx / 64) }).resize(sizePx, sizePx);
  await icon(192).png().toFile(join(dist, 'icon-192.png'));
  await icon(512).png().toFile(join(dist, 'icon-512.png'));
  // A maskable icon may lose a fifth on every side.
  const edge = { top: 96, bottom: 96, left: 96, right: 96, background: paper };
  await icon(320).extend(edge).flatten({ background: paper }).png().toFile(join(dist, 'icon-maskable.png'));
}
