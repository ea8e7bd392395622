// Inputs that several figures have, each with its range and its way of saying a value.
import { fill } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { RangeInput } from './figure.ts';

/** How much longer a cable is than the straight line between its ends; `label` and `times` in the page's words. */
export const routeInput = (
  language: string,
  { route, times }: { route: string; times: string },
): RangeInput => ({
  kind: 'range',
  key: 'route',
  label: route,
  low: 1,
  high: 2,
  step: 0.1,
  value: 1,
  say: (value) => fill(times, { n: formatNumber(language, value, 1) }),
});

/** A share in per cent, in steps of five; `percent` says it in the page's words. */
export const percentInput = (
  language: string,
  { key, label, value, percent }: { key: string; label: string; value: number; percent: string },
): RangeInput => ({
  kind: 'range',
  key,
  label,
  low: 0,
  high: 100,
  step: 5,
  value,
  say: (share) => fill(percent, { n: formatNumber(language, share, 0) }),
});
