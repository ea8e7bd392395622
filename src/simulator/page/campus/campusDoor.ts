// Brings the moving campus and the choice of its racks when their place comes near. Until then the picture is of the build,
// and busy once the page shows anything else.
import { one, writeAttribute } from '../../dom/elements.ts';
import { later } from '../../dom/later.ts';
import type { View } from '../../panels/view.ts';
import type { ViewWords } from '../../panels/viewOf.ts';
import { laterWords } from '../laterWords.ts';
import type { CampusPorts } from './livingCampus.ts';

/** What it gives is to be called when the view has changed. */
export function followCampus(data: ViewWords, ports: CampusPorts): (view: View) => void {
  const host = one('[data-campus]');
  const section = one('.campus');
  let show: ((view: View) => void) | undefined;
  let isAsked = false;
  const bring = async (): Promise<void> => {
    host.dataset.campusState = 'loading';
    const brought = await later(host, () => Promise.all([import('./livingCampus.ts'), laterWords(data)]));
    if (brought) {
      observer.disconnect();
      show = await brought[0].bringCampus(host, data.words, ports);
      writeAttribute(section, 'aria-busy', 'false');
      return;
    }
    // The next time that it comes near it is asked for again.
    host.dataset.campusState = 'still';
    isAsked = false;
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (isAsked || !entries.some(({ isIntersecting }) => isIntersecting)) return;
      isAsked = true;
      void bring();
    },
    { rootMargin: '200px' },
  );
  observer.observe(host);
  return (view) => (show ? show(view) : writeAttribute(section, 'aria-busy', 'true'));
}
