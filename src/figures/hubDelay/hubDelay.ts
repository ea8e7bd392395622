// S4: the least delay from a city to the nearest of Cassava's stated hubs, before and after Morocco.
import { octagon } from '../../charts/marks/octagon.ts';
import { type MapWindow, mapHeightPx, pointOnMap } from '../../charts/marks/plainMap.ts';
import { type Drawing, lineThrough, type Point, path, text } from '../../charts/svg.ts';
import { type Hub, nearestHub, type Reach } from '../../model/reach/delay.ts';
import type { Position } from '../../model/reach/greatCircle.ts';
import { fill } from '../../site/locales.ts';
import { labelled } from '../../text/labelled.ts';
import { formatNumber } from '../../text/numbers.ts';
import { type AnswerCurve, choiceOf, type Figure, type Material, numberOf } from '../grammar/figure.ts';
import { routeInput } from '../grammar/inputs.ts';
import type { HubDelayWords } from './hubDelayWords.ts';

export const africa: MapWindow = { west: -21, east: 53, south: -38, north: 38, widthPx: 320 };

export interface HubDelayMaterial extends Material {
  words: HubDelayWords;
  places: Record<string, Position & { name: string }>;
  cities: readonly string[];
  /** The hub that is said to come first, those that should follow, and the one in Morocco. */
  first: string;
  listed: readonly string[];
  morocco: string;
  speedKmPerS: number;
  earthRadiusKm: number;
}

/** From a hub's mark to its name [px]. */
const NAME_ASIDE_PX = 9;

function placeOf({ places }: HubDelayMaterial, id: string): Position & { name: string } {
  const found = places[id];
  if (!found)
    throw new RangeError(`place: received ${id}, expected one of ${Object.keys(places).join(', ')}`);
  return found;
}

/** Whether a name to the right of a place would run into a hub that lies beside it. */
const isCrowded = ([x, y]: Point, hubs: readonly Point[]): boolean =>
  hubs.some(([hubX, hubY]) => hubX > x && hubX - x < 90 && Math.abs(hubY - y) < 16);

/** Hubs of the east have their names to the left, where the land is wide. */
const isLeftNamed = (id: string, x: number, { morocco }: HubDelayMaterial): boolean =>
  id !== morocco && x > africa.widthPx * 0.6;

function draw(
  given: HubDelayMaterial,
  city: string,
  hubs: readonly string[],
  before: Reach,
  after: Reach,
): Drawing {
  const point = (id: string) => pointOnMap(placeOf(given, id), africa);
  const mark = (className: string, id: string, radius: number): string =>
    path(className, octagon(...point(id), radius));
  const name = (id: string, className: string): string => {
    const [x, y] = point(id);
    const isLeft = id === city ? isCrowded(point(id), hubs.map(point)) : isLeftNamed(id, x, given);
    return text(
      `${className} halo`,
      x + (isLeft ? -NAME_ASIDE_PX : NAME_ASIDE_PX),
      y + 5,
      placeOf(given, id).name,
      isLeft ? 'right' : 'left',
      given.direction,
    );
  };
  const line = (className: string, { hub }: Reach): string =>
    path(className, lineThrough([point(city), point(hub)]));
  const isNearer = after.roundTripMs < before.roundTripMs;
  const content = [
    line('before-line', before),
    isNearer ? line('level-line', after) : '',
    ...hubs.map((id) => mark(id === given.first ? 'place-mark' : 'place-planned', id, 5)),
    mark('place-planned', given.morocco, 5),
    mark('place-chosen', city, 5),
    ...[...hubs, given.morocco].filter((id) => id !== city).map((id) => name(id, 'secondary smaller')),
    name(city, 'bold'),
    delays(given, before, isNearer ? after : undefined),
  ];
  return { width: africa.widthPx, height: mapHeightPx(africa), content: content.join('') };
}

const BAR_Y = { before: 280, after: 316 };

/** Where the bar of a delay ends, on the scale of the longer one. */
const barEnd = ({ roundTripMs }: Reach, before: Reach): number =>
  Math.max(8, Math.round(6 + (roundTripMs * 104) / Math.max(before.roundTripMs, 1)));

/** The bars one after another. */
function barsOf(given: HubDelayMaterial, before: Reach, after: Reach | undefined): AnswerCurve {
  const { words, language } = given;
  const bars = [
    { reach: before, name: words.rowBefore, y: BAR_Y.before },
    ...(after ? [{ reach: after, name: words.rowAfter, y: BAR_Y.after }] : []),
  ];
  return {
    values: bars.map(({ reach }) => reach.roundTripMs),
    said: bars.map(({ reach, name }) =>
      labelled(
        language,
        name,
        fill(words.point, {
          hub: placeOf(given, reach.hub).name,
          n: formatNumber(language, reach.roundTripMs, 1),
        }),
      ),
    ),
    points: bars.map(({ reach, y }) => [barEnd(reach, before), y]),
  };
}

/** Both delays as bars in the ocean, on one scale. */
function delays(
  { direction, words, language }: HubDelayMaterial,
  before: Reach,
  after: Reach | undefined,
): string {
  const bar = (reach: Reach, y: number, className: string, label: string): string => {
    return [
      path(className, `M6 ${y}H${barEnd(reach, before)}`),
      text(
        'secondary smaller halo',
        6,
        y - 8,
        labelled(language, label, formatNumber(language, reach.roundTripMs, 1)),
        'left',
        direction,
      ),
    ].join('');
  };
  return (
    bar(before, BAR_Y.before, 'before-line', words.rowBefore) +
    (after ? bar(after, BAR_Y.after, 'level-line', words.rowAfter) : '')
  );
}

/** As it is printed: a difference is that of the numbers which the reader sees. */
const rounded = (ms: number): number => Math.round(ms * 10) / 10;

export const hubDelay: Figure<HubDelayMaterial> = {
  inputs: (given) => [
    {
      kind: 'choice',
      key: 'city',
      label: given.words.city,
      value: given.cities[0] ?? '',
      choices: given.cities.map((id) => ({ value: id, label: placeOf(given, id).name })),
    },
    {
      kind: 'choice',
      key: 'before',
      label: given.words.before,
      value: 'first',
      choices: [
        { value: 'first', label: given.words.befores.first },
        { value: 'listed', label: given.words.befores.listed },
      ],
    },
    routeInput(given.language, given.words),
  ],
  answer(state, given) {
    const city = choiceOf(state, 'city');
    const hubs = choiceOf(state, 'before') === 'first' ? [given.first] : [given.first, ...given.listed];
    const cables = { ...given, routeRatio: numberOf(state, 'route') };
    const hubAt = (id: string): Hub => ({ ...placeOf(given, id), id });
    const from = placeOf(given, city);
    const before = nearestHub(from, hubs.map(hubAt), cables);
    const after = nearestHub(from, [...hubs, given.morocco].map(hubAt), cables);
    const ms = (value: number): string => formatNumber(given.language, value, 1);
    const values = {
      city: from.name,
      hub: placeOf(given, before.hub).name,
      before: ms(before.roundTripMs),
      morocco: placeOf(given, given.morocco).name,
      after: ms(after.roundTripMs),
      less: ms(rounded(before.roundTripMs) - rounded(after.roundTripMs)),
    };
    const { words } = given;
    const row = (name: string, { hub, distanceKm, roundTripMs }: Reach): string[] => [
      name,
      placeOf(given, hub).name,
      formatNumber(given.language, distanceKm, 0),
      ms(roundTripMs),
    ];
    return {
      finding: fill(after.hub === before.hub ? words.same : words.finding, values),
      drawing: draw(given, city, hubs, before, after),
      label: fill(words.label, values),
      rows: [row(words.rowBefore, before), row(words.rowAfter, after)],
      curves: [barsOf(given, before, after.roundTripMs < before.roundTripMs ? after : undefined)],
    };
  },
};
