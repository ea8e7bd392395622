// Ties the trace of the chosen use to its slider.
import type { WalkedCurve } from '../../../charts/speak/curveWalker.ts';
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { one } from '../../dom/elements.ts';
import type { View } from '../view.ts';
import { walkIn } from './walkBeside.ts';

/** What is read of a view. */
export interface TracedView extends Pick<View, 'words'> {
  plane: Pick<View['plane'], 'use' | 'traces' | 'stale'>;
  language: string;
}

export function walkedTrace({ plane, words, language }: TracedView): WalkedCurve {
  const { use, traces, stale } = plane;
  const points = traces[use];
  const isBehind = stale.includes(use);
  return {
    isBehind,
    values: points.map(({ usefulMw }) => usefulMw),
    say: (place) => {
      if (isBehind) return words.plane.computing;
      const point = points[Math.min(place, points.length - 1)];
      if (!point) return '';
      return fill(words.listen.point, {
        mw: formatNumber(language, point.siteMw),
        useful: formatNumber(language, point.usefulMw, 1),
        share: formatNumber(language, (100 * point.usefulMw) / point.idealMw, 1),
      });
    },
  };
}

export const showListen = walkIn(() => one('.listen'), walkedTrace);
