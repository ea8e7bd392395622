// An octagon, the site's mark for a computed or measured point.
import { short } from '../svg.ts';

/** Path of an octagon of half width `radius` around a point [px]. */
export function octagon(x: number, y: number, radius: number): string {
  const half = radius * (Math.SQRT2 - 1);
  const [side, cut] = [2 * half, radius - half].map(short);
  const edge = `h${side}l${cut} ${cut}v${side}l-${cut} ${cut}h-${side}l-${cut} -${cut}v-${side}z`;
  return `M${short(x - half)} ${short(y - radius)}${edge}`;
}
