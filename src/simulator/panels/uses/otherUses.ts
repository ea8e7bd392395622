// Rewrites what else the chosen power could do.
import { fill } from '../../../site/locales.ts';
import { one, output, write } from '../../dom/elements.ts';
import { reportAtPower, type View } from '../view.ts';
import { otherUseNames, otherUseReadings, otherUseValues } from './otherUsesValue.ts';

export function showOtherUses(view: View): void {
  const values = otherUseValues(view);
  const readings = otherUseReadings(view);
  const mw = reportAtPower(view)?.siteMw ?? view.mw;
  write(output('others-lead'), fill(view.words.others.lead, { mw }));
  for (const name of otherUseNames) {
    write(output(`others-${name}`), readings[name]);
    for (const [key, value] of Object.entries(values[name]))
      write(one(`[data-other="${name}-${key}"]`), value);
  }
}
