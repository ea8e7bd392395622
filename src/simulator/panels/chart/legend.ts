// Writes the losses and the useful output of every legend in place.
import { lossMw } from '../../../charts/losses/curvePoint.ts';
import { lossCauses } from '../../../model/cluster/site/losses.ts';
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { all, write } from '../../dom/elements.ts';
import { pointAtPower, type View } from '../view.ts';

export function showLegends(view: View): void {
  const here = pointAtPower(view);
  const writeAll = (selector: string, words: string): void => {
    for (const place of all(selector)) write(place, words);
  };
  writeAll('[data-legend-title]', fill(view.words.curve.legend, { mw: view.mw }));
  for (const cause of lossCauses)
    writeAll(`[data-legend="${cause}"]`, formatNumber(view.language, here ? lossMw(here, cause) : 0, 1));
  writeAll('[data-legend="useful"]', formatNumber(view.language, here?.usefulMw ?? 0, 1));
}
