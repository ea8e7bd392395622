// The picture of the loss that a scene speaks of: the place where it lives, as the simulator draws it, at rest.
import { waitingPicture } from '../../charts/places/waitingPicture.ts';
import type { Stratum } from '../../charts/plane/column/strata.ts';
import type { Direction, Drawing } from '../../charts/svg.ts';
import { drawnMonths } from '../../engine/failures/drawnMonths.ts';
import type { Layout } from '../../model/cluster/step/layout.ts';
import type { PlanePoint } from '../../simulator/answers/curve/planePoint.ts';
import type { Settings, SimulatorSeeds } from '../../simulator/inputs/settings.ts';
import { stepAskedOf } from '../../simulator/page/places/stepAsked.ts';
import { facilityShown } from '../../simulator/panels/campus/facilityShown.ts';
import { type DrawnPlace, placePicture, waitShown } from '../../simulator/panels/places/placeDrawing.ts';
import { stepOfChips } from '../../simulator/panels/places/stepOfChips.ts';
import type { Traces } from '../../simulator/panels/view.ts';
import { failuresScenarioOf } from '../../simulator/run/failuresScenarioOf.ts';
import type { Words } from '../../simulator/words/words.ts';
import { fill, type Strings } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';
import { asWritten } from '../measures/asWritten.ts';
import { measuresOf } from '../measures/measures.ts';

export interface PlaceAsked {
  place: Stratum;
  settings: Settings;
  here: PlanePoint | null;
  /** Of the job, for its failures; null where none fits, and where the picture needs none. */
  layout: Layout | null;
  /** Prefix of the ids of the drawing. */
  id: string;
}

export interface PlaceForm {
  seeds: SimulatorSeeds;
  words: Words & Pick<Strings, 'lesson'>;
  language: string;
  direction: Direction;
}

export interface PlaceOfScene extends Pick<Drawing, 'content'> {
  /** What the picture shows. */
  caption: string;
}

/** Whether a picture asks for the layout of the job. */
export const needsLayout = (place: Stratum): boolean => place === 'failures';

/** Of so many chips one still computes at the moment that is drawn. */
const ONE_IN = 500;

/** A loss at one power asks for no trace. */
const NO_TRACES: Traces = { grown: [], frozen: [], many: [], answering: [] };

export function placeOfScene(asked: PlaceAsked, form: PlaceForm): PlaceOfScene | null {
  const { place, settings, here, id } = asked;
  if (!here) return null;
  return place === 'waiting' ? waitingOf(settings, here, id, form) : drawnOf(place, asked, form);
}

function drawnOf(
  place: DrawnPlace,
  { settings, here, layout, id }: PlaceAsked,
  { seeds, words, language, direction }: PlaceForm,
): PlaceOfScene | null {
  const { racks } = facilityShown(settings, seeds);
  if (place === 'failures' && !layout) return null;
  // Of the drawn months the middle one: a class looks at one.
  const month = layout && drawnMonths(failuresScenarioOf(settings, seeds, layout))[1];
  const months = month && [{ ...month, name: words.lesson.month }];
  const view = {
    plane: { here },
    words,
    language,
    direction,
    racks: { ...racks, levelByRack: null },
    rack: undefined,
  };
  const writtenMw = asWritten(measuresOf({ settings, here, traces: NO_TRACES }))[place];
  const drawing = placePicture(place, view, { share: 1, months, batches: [], writtenMw, id });
  return drawing && { content: drawing.content, caption: words.lesson.places[place] };
}

/** The moment at which one chip in so many still computes, of the first step that the kernel would draw. */
function waitingOf(
  settings: Settings,
  here: PlanePoint,
  id: string,
  { seeds, words, language, direction }: PlaceForm,
): PlaceOfScene {
  const asked = stepAskedOf(settings, seeds);
  const { gpuCount, groupSize } = asked;
  const { delays, last } = stepOfChips(asked);
  const slowest = [...delays.keys()]
    .sort((a, b) => (delays[b] ?? 0) - (delays[a] ?? 0))
    .slice(0, Math.max(Math.round(gpuCount / ONE_IN), 1));
  const computing = slowest.sort((a, b) => a - b);
  const number = (value: number): string => formatNumber(language, value);
  const dots = fill(words.places.pictures.computing, { n: number(computing.length) });
  return {
    content: waitingPicture(
      { id, gpuCount, groupSize, computing, last, words: dots, wait: waitShown(here, { words, language }) },
      direction,
    ).content,
    caption: fill(words.lesson.places.waiting, {
      n: number(computing.length),
      chips: number(gpuCount),
      waiting: number(gpuCount - computing.length),
    }),
  };
}
