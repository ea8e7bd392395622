// An octagon, the site's mark for a computed or measured point.
import { short } from '../svg.ts';

/** Path of an octagon of half width `radius` around a point [px]. */
export function octagon(x: number, y: number, radius: number): string {
  const half = radius * (Math.SQRT2 - 1);
  const cut = radius - half;
  const edge = [
    `h${short(2 * half)}`,
    `l${short(cut)} ${short(cut)}`,
    `v${short(2 * half)}`,
    `l${short(-cut)} ${short(cut)}`,
    `h${short(-2 * half)}`,
    `l${short(-cut)} ${short(-cut)}`,
    `v${short(-2 * half)}`,
    'z',
  ];
  return `M${short(x - half)} ${short(y - radius)}${edge.join('')}`;
}
