// Brings the moving campus when its place comes near; without WebGL the still picture stays and a note says so.
import type { Campus } from '../../../campus/mountCampus.ts';
import type { RackStates } from '../../../charts/rackStates.ts';
import { one } from '../../dom/elements.ts';
import { later } from '../../dom/later.ts';
import type { Words } from '../../words/words.ts';

/** Shows racks in the campus, as soon as there is one. `racks` gives the present ones when it arrives. */
export function createCampus(words: Words['campus'], racks: () => RackStates): (racks: RackStates) => void {
  const host = one('[data-campus]');
  let campus: Campus | undefined;
  let isAsked = false;
  const mount = async (): Promise<void> => {
    host.dataset.campusState = 'loading';
    const brought = await later(host, () => import('../../../campus/mountCampus.ts'));
    if (!brought) {
      // The next time that it comes near it is asked for again.
      host.dataset.campusState = 'still';
      isAsked = false;
      return;
    }
    observer.disconnect();
    try {
      campus = await brought.mountCampus(host, words);
      campus.show(racks());
      host.dataset.campusState = 'live';
    } catch (error) {
      // No WebGL is a state of the machine, not an error of the page.
      if (!(error instanceof brought.NoWebGl)) reportError(error);
      host.dataset.campusState = 'failed';
      one('[data-campus-note]').hidden = false;
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (isAsked || !entries.some(({ isIntersecting }) => isIntersecting)) return;
      isAsked = true;
      void mount();
    },
    { rootMargin: '200px' },
  );
  observer.observe(host);
  let shown: RackStates | undefined;
  return (states) => {
    if (!campus || (shown && isSame(shown, states))) return;
    shown = states;
    campus.show(states);
  };
}

const isSame = (a: RackStates, b: RackStates): boolean =>
  a.racks === b.racks &&
  a.racksPhaseOne === b.racksPhaseOne &&
  a.racksGoal === b.racksGoal &&
  a.levelByRack === b.levelByRack;
