// Lines from the strata of the column to their names: level, upright, level, never crossing.
import { path, short } from '../svg.ts';

export interface Led {
  /** Height at the column and at the name [px]. */
  fromY: number;
  toY: number;
  className: string;
}

const TURN = 4;
const GAP = 5;

/** `fromX` is the column's edge, `toX` where the names begin. */
export function planeLeaders(leads: readonly Led[], fromX: number, toX: number): string {
  return leads
    .map(({ fromY, toY, className }, i) => {
      const isUp = toY < fromY;
      const bend = toX - 14 - GAP * (isUp ? leads.length - i : i);
      const away = Math.abs(toY - fromY);
      const sign = isUp ? -1 : 1;
      const d =
        away < 2 * TURN
          ? `M${short(fromX)} ${short(fromY)}H${short(bend)}L${short(bend + away)} ${short(toY)}H${toX}`
          : `M${short(fromX)} ${short(fromY)}H${short(bend - TURN)}l${TURN} ${sign * TURN}V${short(toY - sign * TURN)}l${TURN} ${sign * TURN}H${toX}`;
      return path('leader-halo', d) + path(className, d);
    })
    .join('');
}
