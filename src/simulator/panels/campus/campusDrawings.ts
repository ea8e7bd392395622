// The still campus, and the field of its racks.
import { campusStill } from '../../../campus/campusStill.ts';
import type { ChartForm } from '../../../charts/form.ts';
import { rackField } from '../../../charts/racks/rackField.ts';
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { Draw, LabelledDrawing } from '../chart/drawing.ts';
import { hallsShown } from '../places/chosenRack.ts';
import type { View } from '../view.ts';
import { hallsOf, showHalls, showRackField } from './campusWords.ts';

export const campusDrawing: Draw = (view) => ({
  ...campusStill(view.racks, view.words.campus),
  label: fill(view.words.campus.label, { mw: view.mw, ...hallsOf(view) }),
});

/** One box for each rack or group of racks. */
export const racksDrawing: Draw = (view, form) => fieldWith(undefined, view, form);

const fieldWith = (
  chosen: number | undefined,
  { language, racks, words }: View,
  form: ChartForm,
): LabelledDrawing => ({
  ...rackField(racks, form, chosen),
  label: fill(words.campus.field, {
    n: formatNumber(language, racks.racks),
    total: formatNumber(language, racks.racksGoal),
  }),
});

/** As sections of the page: they follow its settings from the moment that their place is near. */
export const campusSections = [
  { place: '[data-output="halls"]', name: 'campus', draw: campusDrawing, write: showHalls },
  {
    place: '[data-output="levels"]',
    name: 'racks',
    // With the rack that the slider beside the campus chooses.
    draw: (view: View, form: ChartForm) => fieldWith(hallsShown(view)?.chosen, view, form),
    write: showRackField,
  },
] as const;
