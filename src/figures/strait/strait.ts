// S5: the least delay from a European city, with rings of equal delay and the strait's 15 km in their place.

import { octagon } from '../../charts/marks/octagon.ts';
import { type MapWindow, mapHeightPx, pointOnMap } from '../../charts/marks/plainMap.ts';
import { type Drawing, lineThrough, type Point, path, short, text } from '../../charts/svg.ts';
import { roundTripMs } from '../../model/reach/delay.ts';
import { arrivalAt, greatCircleKm, type Position } from '../../model/reach/greatCircle.ts';
import { fill } from '../../site/locales.ts';
import { labelled } from '../../text/labelled.ts';
import { formatNumber } from '../../text/numbers.ts';
import { type AnswerCurve, choiceOf, type Figure, type Material, numberOf } from '../grammar/figure.ts';
import { routeInput } from '../grammar/inputs.ts';
import type { StraitWords } from './straitWords.ts';

export const westernEurope: MapWindow = { west: -14, east: 12, south: 31.5, north: 53, widthPx: 320 };

interface Named extends Position {
  name: string;
}

export interface StraitMaterial extends Material {
  words: StraitWords;
  places: Record<string, Named>;
  cities: readonly string[];
  ends: readonly string[];
  /** A place on the strait, for its mark. */
  narrows: string;
  straitKm: number;
  speedKmPerS: number;
  earthRadiusKm: number;
}

const RINGS_MS = [5, 10, 15, 20];
/** Over the ocean, where no name stands. */
const RING_NAMES_BEARING_DEG = 345;
/** Half of the longest name of a ring [px]; nearer to the edge of the map a name begins at the edge. */
const HALF_NAME_PX = 36;
/** Room of the name of the strait, which stands before the strait itself [px]. */
const STRAIT_NAME = { width: 90, height: 14 } as const;

const isOnMap = ([x, y]: Point): boolean =>
  x >= 0 && x <= westernEurope.widthPx && y >= 0 && y <= mapHeightPx(westernEurope);

const placeOf = ({ places }: StraitMaterial, id: string): Named => {
  const found = places[id];
  if (!found)
    throw new RangeError(`place: received ${id}, expected one of ${Object.keys(places).join(', ')}`);
  return found;
};

/** The parts of a ring of equal delay that lie on the map, with its name. */
function ring(
  end: Position,
  ms: number,
  routeRatio: number,
  given: StraitMaterial,
): { line: string; name: string } {
  const radiusKm = (ms * given.speedKmPerS) / (2000 * routeRatio);
  const at = (bearing: number): Point =>
    pointOnMap(arrivalAt(end, bearing, radiusKm, given.earthRadiusKm), westernEurope);
  const runs: Point[][] = [[]];
  for (let bearing = 180; bearing <= 540; bearing += 4) {
    const point = at(bearing);
    if (isOnMap(point)) runs.at(-1)?.push(point);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  const name = at(RING_NAMES_BEARING_DEG);
  const [x, y] = pointOnMap(placeOf(given, given.narrows), westernEurope);
  const isOnStraitName =
    Math.abs(name[1] - y) < STRAIT_NAME.height && Math.abs(name[0] - x) < STRAIT_NAME.width;
  const isAtEdge = name[0] < HALF_NAME_PX;
  return {
    line: path('ring', runs.map(lineThrough).join('')),
    name:
      isOnMap(name) && !isOnStraitName
        ? text(
            'secondary smaller halo',
            isAtEdge ? 1 : name[0],
            name[1] + 4,
            fill(given.words.ms, { n: formatNumber(given.language, ms, 0) }),
            isAtEdge ? 'left' : 'middle',
            given.direction,
          )
        : '',
  };
}

function draw(given: StraitMaterial, city: string, end: string, routeRatio: number): Drawing {
  const { direction, language, words } = given;
  const point = (id: string): Point => pointOnMap(placeOf(given, id), westernEurope);
  const mark = (className: string, id: string, radius: number): string =>
    path(className, octagon(...point(id), radius));
  const name = (id: string): string => {
    const [x, y] = point(id);
    const isLeft = x > westernEurope.widthPx * 0.7;
    return text(
      'bold halo',
      x + (isLeft ? -10 : 10),
      y + 5,
      placeOf(given, id).name,
      isLeft ? 'right' : 'left',
      direction,
    );
  };
  const [x, y] = point(given.narrows);
  const rings = RINGS_MS.map((ms) => ring(placeOf(given, end), ms, routeRatio, given));
  const content = [
    // No ring crosses the name of another.
    ...rings.map(({ line }) => line),
    ...rings.map(({ name }) => name),
    path('level-line', lineThrough([point(city), point(end)])),
    path('power-line', `M${short(x - 8)} ${short(y)}h16`),
    text(
      'power-text smaller halo',
      x - 14,
      y + 4,
      fill(words.km, { n: formatNumber(language, given.straitKm, 0) }),
      'right',
      direction,
    ),
    ...given.cities.filter((id) => id !== city).map((id) => mark('place-mark', id, 3)),
    mark('place-planned', end, 5),
    mark('place-chosen', city, 5),
    name(end),
    name(city),
  ];
  return { width: westernEurope.widthPx, height: mapHeightPx(westernEurope), content: content.join('') };
}

/** The cities of the map by their delay, as the rings show it. */
function citiesCurve(given: StraitMaterial, delayMsFrom: (id: string) => number): AnswerCurve {
  const { language, words, cities } = given;
  return {
    values: cities.map(delayMsFrom),
    said: cities.map((id) =>
      labelled(
        language,
        placeOf(given, id).name,
        fill(words.ms, { n: formatNumber(language, delayMsFrom(id), 1) }),
      ),
    ),
    points: cities.map((id) => pointOnMap(placeOf(given, id), westernEurope)),
  };
}

export const strait: Figure<StraitMaterial> = {
  inputs: (given) => {
    const choices = (ids: readonly string[]) =>
      ids.map((id) => ({ value: id, label: placeOf(given, id).name }));
    return [
      {
        kind: 'choice',
        key: 'city',
        label: given.words.city,
        value: given.cities[0] ?? '',
        choices: choices(given.cities),
      },
      {
        kind: 'choice',
        key: 'end',
        label: given.words.end,
        value: given.ends[0] ?? '',
        choices: choices(given.ends),
      },
      routeInput(given.language, given.words),
    ];
  },
  answer(state, given) {
    const { language, words, speedKmPerS } = given;
    const city = choiceOf(state, 'city');
    const end = choiceOf(state, 'end');
    const routeRatio = numberOf(state, 'route');
    const cableKmFrom = (id: string): number =>
      greatCircleKm(placeOf(given, id), placeOf(given, end), given.earthRadiusKm) * routeRatio;
    const delayMsFrom = (id: string): number => roundTripMs(cableKmFrom(id), speedKmPerS);
    const cableKm = cableKmFrom(city);
    const straitMs = roundTripMs(given.straitKm, speedKmPerS);
    const delayMs = delayMsFrom(city);
    const values = {
      city: placeOf(given, city).name,
      end: placeOf(given, end).name,
      km: formatNumber(language, cableKm, 0),
      delay: formatNumber(language, delayMs, 1),
      straitKm: formatNumber(language, given.straitKm, 0),
      straitDelay: formatNumber(language, straitMs, 2),
      percent: formatNumber(language, (100 * straitMs) / delayMs, 1),
    };
    return {
      finding: fill(words.finding, values),
      drawing: draw(given, city, end, routeRatio),
      label: fill(words.label, values),
      rows: [
        ...given.cities.map((id) => [
          placeOf(given, id).name,
          formatNumber(language, cableKmFrom(id), 0),
          formatNumber(language, delayMsFrom(id), 1),
        ]),
        [words.strait, values.straitKm, values.straitDelay],
      ],
      curves: [citiesCurve(given, delayMsFrom)],
    };
  },
};
