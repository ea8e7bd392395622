// Brings the moving campus when its place comes near; without WebGL the still picture stays and a note says so.
import type { RackStates } from '../../view/rackStates.ts';
import type { Words } from '../view.ts';
import { one } from './elements.ts';

interface Campus {
  show(racks: RackStates): void;
  destroy(): void;
}
interface CampusModule {
  mountCampus(host: HTMLElement, words: { label: string; phaseOne: string; notBuilt: string }): Promise<Campus>;
}

const modules = import.meta.glob<CampusModule>('../../view/campus/mountCampus.ts');

/** Shows racks in the campus, as soon as there is one. `racks` gives the present ones when it arrives. */
export function createCampus(words: Words['campus'], racks: () => RackStates): (racks: RackStates) => void {
  const host = one('[data-campus]');
  const load = Object.values(modules)[0];
  let campus: Campus | undefined;
  if (!load) return () => {};
  const mount = async (): Promise<void> => {
    host.dataset.campusState = 'loading';
    try {
      const { mountCampus } = await load();
      campus = await mountCampus(host, words);
      campus.show(racks());
      host.dataset.campusState = 'live';
    } catch {
      // No WebGL is a state of the machine, not an error of the page.
      host.dataset.campusState = 'failed';
      one('[data-campus-note]').hidden = false;
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void mount();
    },
    { rootMargin: '200px' },
  );
  observer.observe(host);
  return (states) => campus?.show(states);
}
