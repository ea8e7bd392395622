// The place of a stratum in words and as a picture, from the view of the moment.
import { calendarPicture } from '../../../charts/places/calendarPicture.ts';
import { cellsPicture } from '../../../charts/places/cellsPicture.ts';
import { coolingPicture } from '../../../charts/places/coolingPicture.ts';
import type { PlaceScene } from '../../../charts/places/placeFrame.ts';
import { stepPicture } from '../../../charts/places/stepPicture.ts';
import { worthPicture } from '../../../charts/places/worthPicture.ts';
import { type Stratum, stratumMw, takenOfHundred } from '../../../charts/plane/strata.ts';
import type { Drawing } from '../../../charts/svg.ts';
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { shareOf } from '../plane/planeDrawing.ts';
import type { View } from '../view.ts';

/** Places that are drawn as strokes; the step of every chip is painted. */
export type DrawnPlace = Exclude<Stratum, 'waiting'>;

const DAYS_OF_MONTH = 30;
/** Standard deviations from the mean within which eight in ten months lie. */
const EIGHT_IN_TEN = 1.2816;

export function placePicture(place: DrawnPlace, view: View, share: number): Drawing | null {
  const { plane, words, direction } = view;
  const { here: point } = plane;
  if (!point) return null;
  const { pictures } = words.places;
  const scene: PlaceScene = {
    point,
    share,
    direction,
    number: (value, decimals) => formatNumber(view.language, value, decimals),
  };
  const installed = point.idealMw - stratumMw(point, 'cooling');
  const used = installed - stratumMw(point, 'idle');
  switch (place) {
    case 'cooling':
      return coolingPicture(scene, pictures);
    case 'idle': {
      const field = { columns: 19, rows: 12, idleShare: stratumMw(point, 'idle') / installed };
      return cellsPicture(scene, { stratum: 'idle', ...field, words: pictures.racks });
    }
    case 'peak': {
      const field = { columns: 32, rows: 14, idleShare: stratumMw(point, 'peak') / used };
      return cellsPicture(scene, { stratum: 'peak', ...field, words: pictures.units });
    }
    case 'traffic':
      return stepPicture(scene, stratumMw(point, 'traffic') / used, pictures);
    case 'failures':
      return calendarPicture(scene, monthsOf(view));
    case 'batch':
      return worthPicture(scene, worthOf(view), { ...pictures, batch: pictures.batchAxis });
  }
}

/** A Poisson number of stops: the month in ten that has fewest, the mean, and the one that has most. */
function monthsOf({ failuresPerDay, words }: View): { name: string; stops: number }[] {
  const mean = failuresPerDay * DAYS_OF_MONTH;
  const away = EIGHT_IN_TEN * Math.sqrt(mean);
  const { lucky, usual, unlucky } = words.places.pictures.months;
  return [
    { name: lucky, stops: Math.max(mean - away, 0) },
    { name: usual, stops: mean },
    { name: unlucky, stops: mean + away },
  ];
}

/** Worth of a token at this batch, 0 to 1. */
function worthOf({ plane: { here } }: View): number {
  return here ? here.usefulMw / (here.usefulMw + stratumMw(here, 'batch')) : 1;
}

export function placeSentence(place: Stratum, view: View): string {
  const { words, language, gpus, failuresPerDay } = view;
  const numbers: Partial<Record<Stratum, string>> = {
    waiting: formatNumber(language, gpus - 1),
    failures: formatNumber(language, failuresPerDay, failuresPerDay < 10 ? 1 : 0),
    batch: formatNumber(language, 100 * worthOf(view), 0),
  };
  return fill(words.places.sentences[place], { n: numbers[place] ?? '' });
}

export function placeTakes(place: Stratum, { plane, words, language }: View): string {
  const taken = plane.here ? takenOfHundred(plane.here, place) : 0;
  return fill(words.places.takes, { n: formatNumber(language, taken, taken < 10 ? 1 : 0) });
}

export const placeNow = ({ plane, words, language }: View): string =>
  fill(words.places.now, {
    useful: fill(words.plane.megawatts, { n: formatNumber(language, plane.here?.usefulMw ?? 0, 1) }),
    share: formatNumber(language, shareOf(plane), 1),
  });
