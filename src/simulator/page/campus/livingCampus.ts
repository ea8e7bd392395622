// The campus with a rack chosen: living where there is WebGL, else still, and a note says so.
import { type Campus, mountCampus, NoWebGl } from '../../../campus/mountCampus.ts';
import type { RackStates } from '../../../charts/rackStates.ts';
import { one } from '../../dom/elements.ts';
import { narrowScreen } from '../../dom/narrow.ts';
import { campusSections } from '../../panels/campus/campusDrawings.ts';
import { hallsShown } from '../../panels/places/chosenRack.ts';
import type { View } from '../../panels/view.ts';
import type { Words } from '../../words/words.ts';
import type { PlacesDoor } from '../places/placesDoor.ts';
import type { LaterSection } from '../screen/screen.ts';
import { CampusChoice } from './campusChoice.ts';
import { StillHand } from './stillHand.ts';

export interface CampusPorts {
  view(): View;
  chooseRack(rack: number): void;
  onSection(section: LaterSection): void;
  /** The page is to be shown anew. */
  onChange(): void;
  places: Pick<PlacesDoor, 'opened' | 'toggle'>;
}

/** Over the plane a closed place leaves the reader there; a sheet over the whole of a phone leaves them where they were. */
async function openPlace(places: CampusPorts['places'], opener: HTMLElement): Promise<void> {
  const isSheet = narrowScreen().matches;
  if (places.opened !== 'idle') await places.toggle('idle', isSheet ? opener : undefined);
  if (!isSheet || !places.opened) one('[data-simulator]').scrollIntoView();
}

interface Shown extends RackStates {
  chosen: number | null;
}

const isSame = (a: Shown, b: Shown): boolean =>
  a.racks === b.racks &&
  a.racksPhaseOne === b.racksPhaseOne &&
  a.racksGoal === b.racksGoal &&
  a.levelByRack === b.levelByRack &&
  a.chosen === b.chosen;

/** What it gives is to be called when the view has changed. */
export async function bringCampus(
  host: HTMLElement,
  words: Words,
  ports: CampusPorts,
): Promise<(view: View) => void> {
  const { chooseRack, places } = ports;
  const openHall = (opener: HTMLElement): void => void openPlace(places, opener);
  const choice = new CampusChoice(words.places.rack, { chooseRack, openHall });
  const still = new StillHand(host, chooseRack);
  let campus: Campus | undefined;
  let shown: Shown | undefined;
  const show = (view: View): void => {
    const halls = hallsShown(view);
    const now = { ...view.racks, chosen: halls?.chosen ?? null };
    choice.show(view, halls);
    if (shown && isSame(shown, now)) return;
    still.show(now, now.chosen);
    campus?.show(now, now.chosen);
    shown = now;
  };
  for (const section of campusSections) ports.onSection(section);
  ports.onChange();
  show(ports.view());
  try {
    campus = await mountCampus(host, words.campus, chooseRack);
    shown = undefined;
    show(ports.view());
    host.dataset.campusState = 'live';
  } catch (error) {
    // No WebGL is a state of the machine, not an error of the page.
    if (!(error instanceof NoWebGl)) reportError(error);
    host.dataset.campusState = 'failed';
    choice.tellStill(words.places.noTurn);
  }
  return show;
}
