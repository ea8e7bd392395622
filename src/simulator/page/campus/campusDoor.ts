// Brings the moving campus and the choice of its racks when their place comes near. Until then the picture is of the build,
// and busy once the page shows anything else.

import { later } from '../../../site/browser/lostNotice.ts';
import { one, writeAttribute } from '../../dom/elements.ts';
import { whenNear } from '../../dom/whenNear.ts';
import type { View } from '../../panels/view.ts';
import type { ViewWords } from '../../panels/viewOf.ts';
import { laterWords } from '../laterWords.ts';
import type { CampusPorts } from './livingCampus.ts';

const MARGIN_PX = 200;

/** What it gives is to be called when the view has changed. */
export function followCampus(data: ViewWords, ports: CampusPorts): (view: View) => void {
  const host = one('[data-campus]');
  const section = one('.campus');
  let show: ((view: View) => void) | undefined;
  whenNear(host, MARGIN_PX, async () => {
    host.dataset.campusState = 'loading';
    const brought = await later(host, () => Promise.all([import('./livingCampus.ts'), laterWords(data)]));
    if (!brought) {
      host.dataset.campusState = 'still';
      return false;
    }
    show = await brought[0].bringCampus(host, data.words, ports);
    writeAttribute(section, 'aria-busy', 'false');
    return true;
  });
  return (view) => (show ? show(view) : writeAttribute(section, 'aria-busy', 'true'));
}
