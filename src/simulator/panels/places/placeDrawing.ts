// The place of a stratum in words and as a picture, from the view of the moment.
import type { CurvePoint } from '../../../charts/losses/curvePoint.ts';
import { type CalendarMonth, calendarPicture } from '../../../charts/places/calendarPicture.ts';
import { cellsPicture } from '../../../charts/places/cellsPicture.ts';
import { coolingPicture } from '../../../charts/places/coolingPicture.ts';
import { hallPicture } from '../../../charts/places/hallPicture.ts';
import type { PlaceScene } from '../../../charts/places/placeFrame.ts';
import { stepPicture } from '../../../charts/places/stepPicture.ts';
import type { WaitShown } from '../../../charts/places/waitBar.ts';
import { type WorthMark, worthPicture } from '../../../charts/places/worthPicture.ts';
import { type Stratum, shareOfStep, stratumMw, takenOfHundred } from '../../../charts/plane/column/strata.ts';
import type { Drawing } from '../../../charts/svg.ts';
import { DRAWN_MONTHS, type DrawnMonth } from '../../../engine/failures/drawnMonths.ts';
import { PHASE_ONE_MW } from '../../../model/cluster/phases.ts';
import { fill, type Language } from '../../../site/locales.ts';
import { labelled } from '../../../text/labelled.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { plural } from '../../../text/plurals.ts';
import { isolated } from '../../../text/runs/isolate.ts';
import { isCounted } from '../../answers/curve/planePoint.ts';
import { noFitInWords, shareOf } from '../plane/planeDrawing.ts';
import { besideColumn } from '../plane/planeNames.ts';
import { reportAtPower, type View } from '../view.ts';
import { type HallView, hallsShown } from './chosenRack.ts';

/** Places that are drawn as strokes; the step of every chip is painted. */
export type DrawnPlace = Exclude<Stratum, 'waiting'>;

/** What the pictures read of a view. */
export type PlaceView = HallView &
  Pick<View, 'language' | 'direction'> & { plane: Pick<View['plane'], 'here'> };

/** What a picture shows beside the view. */
export interface PlaceMoment {
  /** How far it has come, 0 to 1. */
  share: number;
  /** The drawn months of most, middle and least use, or months with names of their own; null until there is a job to draw. */
  months: readonly (DrawnMonth & { name?: string })[] | null;
  /** What others trained with, beside the batch. */
  batches: readonly WorthMark[];
  /** The loss as the words beside the picture write it, where they round it together with others. */
  writtenMw?: number | undefined;
  /** Prefix of the ids of the drawing. */
  id: string;
  /** The room of a picture that fills it, in its units. */
  room?: Pick<PlaceScene, 'width' | 'letter'>;
}

export function placePicture(place: DrawnPlace, view: PlaceView, moment: PlaceMoment): Drawing | null {
  const { plane, words, direction } = view;
  const { here: point } = plane;
  if (!point) return null;
  const { pictures } = words.places;
  const scene: PlaceScene = {
    id: moment.id,
    point,
    share: moment.share,
    direction,
    number: (value, decimals) => formatNumber(view.language, value, decimals),
  };
  switch (place) {
    case 'cooling':
      return coolingPicture(scene, pictures, moment.writtenMw);
    case 'idle': {
      const halls = hallsShown(view);
      return halls && hallPicture(scene, halls);
    }
    case 'peak':
      return cellsPicture(scene, shareOfStep(point, 'peak'), pictures.units);
    case 'traffic':
      return stepPicture(scene, shareOfStep(point, 'traffic'), pictures);
    case 'failures':
      return calendarPicture({ ...scene, ...moment.room }, namedMonths(moment.months ?? [], view));
    case 'batch':
      return worthPicture(scene, worthOf(view), { ...pictures, batch: pictures.batchAxis }, moment.batches);
  }
}

/** Each month with its useful time, by which they are ranked, and its stops; one with a name of its own has only these. */
function namedMonths(
  months: NonNullable<PlaceMoment['months']>,
  { words, language }: PlaceView,
): CalendarMonth[] {
  const { most, middle, least, stops: counted } = words.places.pictures.months;
  return months.map(({ name, goodput, stops }, i) =>
    name === undefined
      ? {
          title: [most, middle, least][i] ?? '',
          below: [percentOf(language, goodput), plural(language, stops.length, counted)],
          stops,
        }
      : { title: labelled(language, name, formatNumber(language, stops.length)), stops },
  );
}

const percentOf = (language: Language, share: number): string =>
  isolated(`${formatNumber(language, 100 * share, 1)}\u00a0%`);

/** What the drawn months are; empty until they are there. */
export function monthsInWords({ words, language }: View, months: readonly DrawnMonth[] | null): string {
  if (!months?.length) return '';
  return fill(words.places.drawnMonths, { months: formatNumber(language, DRAWN_MONTHS) });
}

/** How long a step lasts and how much of it is waiting; empty until its report is there. */
export function waitInWords(view: Pick<View, 'exact' | 'mw' | 'reports' | 'words' | 'language'>): string {
  const report = reportAtPower(view);
  if (!report) return '';
  const { words, language } = view;
  const seconds = (s: number): string => plural(language, formatNumber(language, s, 2), words.units.seconds);
  const { stepTimeS, waitFraction } = report;
  return fill(words.places.waits, { step: seconds(stepTimeS), wait: seconds(stepTimeS * waitFraction) });
}

/** The wait within a step, as its bar shows it. */
export function waitShown(
  point: CurvePoint,
  { words, language }: Pick<PlaceView, 'words' | 'language'>,
): WaitShown {
  const share = shareOfStep(point, 'waiting');
  const { step, wait } = words.places.pictures;
  return { share, words: { step, wait: fill(wait, { n: percentOf(language, share) }) } };
}

/** Worth of a token at this batch, 0 to 1. */
export function worthOf({ plane: { here } }: Pick<PlaceView, 'plane'>): number {
  return here ? here.usefulMw / (here.usefulMw + stratumMw(here, 'batch')) : 1;
}

/** What decides whether a place has something to show. */
type PlaceState = Pick<View, 'plane' | 'failuresPerDay'>;

/** Beside the column less than this is written as zero. */
const LEAST_SHOWN_MW = 0.05;

/** Whether the site answers and loses nothing here. */
const losesNothing = (place: Stratum, { plane: { use, here } }: Pick<View, 'plane'>): boolean =>
  use === 'answering' && here !== null && stratumMw(here, place) < LEAST_SHOWN_MW;

/** Where all chips are equally fast, or none ever fails, nobody waits and nothing stops. */
function isUndisturbed(
  place: Stratum,
  { plane: { use, here }, failuresPerDay }: PlaceState,
): place is 'waiting' | 'failures' {
  if (use === 'answering' || !here) return false;
  return place === 'waiting' ? stratumMw(here, place) === 0 : place === 'failures' && failuresPerDay === 0;
}

/** Pictures of a training: its step, its months and its batch. */
const ofTraining: readonly Stratum[] = ['waiting', 'failures', 'batch'];

/** Whether a place has a picture: a site that answers has no step, month or batch of a training to show, and no site a wait that is none. */
export const hasPicture = (place: Stratum, view: PlaceState): boolean =>
  !(ofTraining.includes(place) && losesNothing(place, view)) && !isUndisturbed(place, view);

/** What step and months are of, where the site trains many runs. */
export const ofOneRun = (place: Stratum, { plane, words, language }: View): string =>
  plane.use === 'many' && (place === 'waiting' || place === 'failures')
    ? fill(words.places.ofOneRun, { mw: formatNumber(language, PHASE_ONE_MW) })
    : '';

/** Chips that take part in a step: those left over wait for nobody. */
function chipsOfStep({ plane: { here, use }, gpusOfStep }: View): number {
  if (!here || !isCounted(here)) return gpusOfStep;
  const runs = use === 'many' ? Math.floor(here.siteMw / PHASE_ONE_MW) : 1;
  return here.usedGpus / runs;
}

export function placeSentence(place: Stratum, view: View): string {
  const { words, language, failuresPerDay, plane } = view;
  if (!plane.here) return noFitInWords(view);
  if (losesNothing(place, view)) return words.places.none;
  if (isUndisturbed(place, view)) return words.places.undisturbed[place];
  const numbers: Partial<Record<Stratum, string>> = {
    waiting: formatNumber(language, chipsOfStep(view) - 1),
    failures: formatNumber(language, failuresPerDay, failuresPerDay < 10 ? 1 : 0),
    batch: formatNumber(language, 100 * worthOf(view), 0),
  };
  return fill(words.places.sentences[place], { n: numbers[place] ?? '' });
}

/** Losses of a step that follow others of it: what reaches them is not the whole step. */
const laterInStep: readonly Stratum[] = ['traffic', 'waiting'];

/**
 * Its megawatts, as beside the column, its share of what the losses before it leave, and that of a step where the picture shows
 * it; empty where nothing fits.
 */
export function placeTakes(place: Stratum, view: View): string {
  const { plane, mw, words, language } = view;
  const { here, stale } = plane;
  if (stale.includes('here')) return words.plane.computing;
  if (!here) return '';
  const taken = takenOfHundred(here, place);
  const takes = fill(words.places.takes, {
    lost: besideColumn(view, () => stratumMw(here, place)),
    mw: formatNumber(language, mw),
    n: formatNumber(language, taken, taken < 10 ? 1 : 0),
  });
  if (!laterInStep.includes(place) || !hasPicture(place, view)) return takes;
  return `${takes} ${fill(words.places.ofStep, { n: percentOf(language, shareOfStep(here, place)) })}`;
}

export const placeNow = ({ plane, words, language }: View): string =>
  plane.here && !plane.stale.includes('here')
    ? fill(words.places.now, {
        useful: fill(words.plane.megawatts, { n: formatNumber(language, plane.here.usefulMw, 1) }),
        share: formatNumber(language, shareOf(plane), 1),
      })
    : '';
