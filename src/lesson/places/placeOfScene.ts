// The picture of the loss that a scene speaks of: the place where it lives, as the simulator draws it, at rest.
import { waitingPicture } from '../../charts/places/waitingPicture.ts';
import type { Stratum } from '../../charts/plane/column/strata.ts';
import type { Direction, Drawing } from '../../charts/svg.ts';
import { drawnMonths } from '../../engine/failures/drawnMonths.ts';
import { DEFAULT_SITE_POWERS_MW } from '../../engine/stragglers/scenario.ts';
import type { Layout } from '../../model/cluster/step/layout.ts';
import type { PlanePoint } from '../../simulator/answers/curve/planePoint.ts';
import type { Words } from '../../simulator/dom/words.ts';
import { acceleratorOf, type Settings, type SimulatorSeeds } from '../../simulator/inputs/settings.ts';
import { facilityShown } from '../../simulator/panels/campus/facilityShown.ts';
import { type DrawnPlace, placePicture } from '../../simulator/panels/places/placeDrawing.ts';
import { stepOfChips } from '../../simulator/panels/places/stepOfChips.ts';
import { failuresScenarioOf } from '../../simulator/run/failuresScenarioOf.ts';
import { fill, type Strings } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';

/** The place of a loss, or the racks of the site, of which no loss is told. */
export type LessonPlace = Stratum | 'racks';

export interface PlaceAsked {
  place: LessonPlace;
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
export const needsLayout = (place: LessonPlace): boolean => place === 'failures';

/** Of so many chips one still computes at the moment that is drawn. */
const ONE_IN = 500;

export function placeOfScene(asked: PlaceAsked, form: PlaceForm): PlaceOfScene | null {
  const { place } = asked;
  if (!asked.here) return null;
  if (place === 'waiting') return waitingOf(asked.settings, form);
  if (place !== 'racks') return drawnOf(place, asked, form);
  const halls = drawnOf('idle', asked, form, true);
  return halls && { ...halls, caption: racksInWords(asked.settings, form) };
}

function drawnOf(
  place: DrawnPlace,
  { settings, here, layout, id }: PlaceAsked,
  { seeds, words, language, direction }: PlaceForm,
  isCount = false,
): PlaceOfScene | null {
  const { racks } = facilityShown(settings, seeds);
  if (place === 'failures' && !layout) return null;
  // Of the drawn months the middle one: a class looks at one.
  const month = layout && drawnMonths(failuresScenarioOf(settings, seeds, layout))[1];
  const months = month && [{ ...month, name: words.lesson.month }];
  const view = { plane: { here }, words, language, direction, racks: { ...racks, levelByRack: null } };
  const drawing = placePicture(place, view, { share: 1, months, rack: undefined, id, isCount });
  return drawing && { content: drawing.content, caption: words.lesson.places[place] };
}

function racksInWords(settings: Settings, { seeds, words, language }: PlaceForm): string {
  const { racks } = facilityShown(settings, seeds);
  return fill(words.lesson.places.racks, { n: formatNumber(language, racks.racks) });
}

/** The moment at which one chip in so many still computes, of the first step that the kernel would draw. */
function waitingOf(settings: Settings, { seeds, words, language, direction }: PlaceForm): PlaceOfScene {
  const { mw, acc, seed, jitter } = settings;
  const gpuCount = facilityShown(settings, seeds).gpus;
  const groupSize = acceleratorOf(seeds, acc).gpusPerRack;
  const sizeIndex = Math.max(
    DEFAULT_SITE_POWERS_MW.findIndex((siteMw) => siteMw >= mw),
    0,
  );
  const { delays, last } = stepOfChips({ gpuCount, groupSize, seed, jitterPercent: jitter, sizeIndex });
  const slowest = [...delays.keys()]
    .sort((a, b) => (delays[b] ?? 0) - (delays[a] ?? 0))
    .slice(0, Math.max(Math.round(gpuCount / ONE_IN), 1));
  const computing = slowest.sort((a, b) => a - b);
  const number = (value: number): string => formatNumber(language, value);
  const dots = fill(words.places.pictures.computing, { n: number(computing.length) });
  return {
    content: waitingPicture({ gpuCount, groupSize, computing, last, words: dots }, direction).content,
    caption: fill(words.lesson.places.waiting, {
      n: number(computing.length),
      chips: number(gpuCount),
      waiting: number(gpuCount - computing.length),
    }),
  };
}
