// The still campus, and the field of its racks.
import { campusStill } from '../../../campus/campusStill.ts';
import { rackField } from '../../../charts/racks/rackField.ts';
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { Draw } from '../chart/drawing.ts';
import { hallsOf, showHalls, showRackField } from './campusWords.ts';

export const campusDrawing: Draw = (view) => ({
  ...campusStill(view.racks, view.words.campus),
  label: fill(view.words.campus.label, { mw: view.mw, ...hallsOf(view) }),
});

/** One box for each rack or group of racks. */
export const racksDrawing: Draw = ({ language, racks, words }, form) => ({
  ...rackField(racks, form),
  label: fill(words.campus.field, {
    n: formatNumber(language, racks.racks),
    total: formatNumber(language, racks.racksGoal),
  }),
});

/** As sections of the page: they follow its settings from the moment that their place is near. */
export const campusSections = [
  { place: '[data-output="halls"]', name: 'campus', draw: campusDrawing, write: showHalls },
  { place: '[data-output="levels"]', name: 'racks', draw: racksDrawing, write: showRackField },
] as const;
