// Racks and halls of the campus in words.

import { HALL_COUNT } from '../../../charts/racks/halls.ts';
import { racksPerBox } from '../../../charts/racks/rackField.ts';
import { DEFAULT_SITE_POWERS_MW } from '../../../engine/stragglers/scenario.ts';
import { isOneRun } from '../../../model/cluster/site/siteUse.ts';
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { plural } from '../../../text/plurals.ts';
import { output, write } from '../../dom/elements.ts';
import type { View } from '../view.ts';

/** Halls as large as the first phase: how many are installed, of how many. */
export function hallsOf({ racks, language }: Pick<View, 'racks' | 'language'>): {
  built: string;
  halls: string;
} {
  const built = Math.round((racks.racks / racks.racksGoal) * HALL_COUNT * 10) / 10;
  return {
    built: formatNumber(language, built),
    halls: formatNumber(language, HALL_COUNT),
  };
}

/** What one box of the rack field stands for, and how many racks are there. */
export function boxesInWords({ racks, words: { campus, power }, language }: View, isNarrow: boolean): string {
  const perBox = racksPerBox(racks.racksGoal, isNarrow);
  const size = plural(language, perBox, power.racks);
  const values = {
    n: formatNumber(language, racks.racks),
    total: formatNumber(language, racks.racksGoal),
    size,
  };
  return fill(perBox === 1 ? campus.box : campus.boxes, values);
}

export const showHalls = (view: View): void =>
  write(output('halls'), fill(view.words.campus.halls, hallsOf(view)));

export function showRackField(view: View): void {
  const { words, racks, mw, plane } = view;
  write(output('boxes-wide'), boxesInWords(view, false));
  write(output('boxes-narrow'), boxesInWords(view, true));
  // The racks shown are those of the next computed size up.
  const shownMw = DEFAULT_SITE_POWERS_MW.find((size) => size >= mw) ?? mw;
  const waiting = isOneRun(plane.use) ? words.campus.undrawn : words.places.rack.apart;
  write(output('levels'), racks.levelByRack ? fill(words.campus.levels, { mw: shownMw }) : waiting);
}
