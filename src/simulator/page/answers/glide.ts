// Lets the water move to a new level in a quarter of a second; it jumps where less motion is asked for.
import { blendPoints } from '../../../charts/losses/curvePoint.ts';
import type { SiteReport } from '../../answers/curve/report.ts';
import { Turns } from '../../answers/turns.ts';

const DURATION_MS = 240;

export type Reports = readonly (SiteReport | null)[];
export type Glide = (from: Reports, to: Reports) => void;

/** Shows the reports between `from` and `to` frame by frame; from === to jumps. A later call takes over. */
export function createGlide(show: (reports: Reports) => void): Glide {
  const reduced = matchMedia('(prefers-reduced-motion: reduce)');
  const turns = new Turns();
  return (from, to) => {
    const isLatest = turns.begin();
    if (from === to || reduced.matches || document.hidden) {
      show(to);
      return;
    }
    const start = performance.now();
    const step = (now: number): void => {
      if (!isLatest()) return;
      const share = Math.min(Math.max((now - start) / DURATION_MS, 0), 1);
      const eased = 1 - (1 - share) ** 3;
      show(share === 1 ? to : between(from, to, eased));
      if (share < 1) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  };
}

const between = (from: Reports, to: Reports, share: number): Reports =>
  to.map((report, i) => {
    const before = from[i];
    return report && before ? { ...report, ...blendPoints(before, report, share) } : report;
  });
