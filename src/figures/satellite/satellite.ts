// S6: a satellite passes over a village: its delay, how long it is seen, and what each home gets of it.
import { octagon } from '../../charts/marks/octagon.ts';
import { type Drawing, lineThrough, type Point, path, short, text } from '../../charts/svg.ts';
import { cosine, sine } from '../../model/numbers/angles.ts';
import { satelliteRoundTripMs } from '../../model/reach/delay.ts';
import {
  centralAngle,
  type Orbit,
  passS,
  patchRadiusKm,
  slantRoundTripMs,
} from '../../model/reach/satellite.ts';
import { fill } from '../../site/locales.ts';
import { formatNumber } from '../../text/numbers.ts';
import { plural } from '../../text/plurals.ts';
import { choiceOf, type Figure, type Material, numberOf } from '../grammar/figure.ts';
import type { SatelliteWords } from './satelliteWords.ts';

const heights = ['lowered', 'earlier', 'geostationary'] as const;
type Height = (typeof heights)[number];

export interface SatelliteMaterial extends Material {
  words: SatelliteWords;
  /** Altitudes [km]. */
  altitudesKm: Record<Height, number>;
  homes: number;
  gbitsPerS: number;
  elevationDeg: number;
  earthRadiusKm: number;
  gravityKm3PerS2: number;
  lightKmPerS: number;
}

const SIZE = { width: 320, height: 262 };
/** Where the village stands: a low orbit leaves room under it, a high one takes all over it. */
const VILLAGE: Record<'low' | 'high', Point> = { low: [160, 168], high: [160, 208] };
const MBITS_PER_GBIT = 1000;

const orbitAt = (height: Height, given: SatelliteMaterial): Orbit => ({
  altitudeKm: given.altitudesKm[height],
  earthRadiusKm: given.earthRadiusKm,
  gravityKm3PerS2: given.gravityKm3PerS2,
});

/** The Earth and the orbit on one scale, the village on top. */
function draw(height: Height, given: SatelliteMaterial): Drawing {
  const { direction, language, words } = given;
  const orbit = orbitAt(height, given);
  const isLow = height !== 'geostationary';
  const village = VILLAGE[isLow ? 'low' : 'high'];
  const angle = centralAngle(orbit, given.elevationDeg);
  // Low: the patch fills the width. Geostationary: the way up fills the height.
  const pxPerKm = isLow ? 262 / (2 * orbit.earthRadiusKm * sine(angle)) : 176 / orbit.altitudeKm;
  const centre: Point = [village[0], village[1] + orbit.earthRadiusKm * pxPerKm];
  const at = (turn: number, altitudeKm: number): Point => {
    const radius = (orbit.earthRadiusKm + altitudeKm) * pxPerKm;
    return [centre[0] + radius * sine(turn), centre[1] - radius * cosine(turn)];
  };
  const arc = (altitudeKm: number, reach: number): string =>
    lineThrough(Array.from({ length: 25 }, (_, step) => at(((step - 12) / 12) * reach, altitudeKm)));
  const overhead = at(0, orbit.altitudeKm);
  const rising = [-angle, angle].map((turn) => at(turn, orbit.altitudeKm));
  const scaleKm = isLow ? 500 : 10_000;
  const scalePx = scaleKm * pxPerKm;
  return {
    ...SIZE,
    content: [
      path('axis', arc(0, isLow ? angle * 1.13 : 1.45)),
      path('leader', arc(orbit.altitudeKm, isLow ? angle * 1.05 : 0.42)),
      isLow ? path('level-line', arc(0, angle)) : '',
      ...(isLow
        ? rising.map(
            (point) =>
              path('before-line', lineThrough([village, point])) +
              path('place-planned', octagon(...point, 6)),
          )
        : []),
      path('level-line', lineThrough([village, overhead])),
      path('place-mark', octagon(...overhead, 8)),
      path('place-chosen', octagon(...village, 5)),
      text(
        'bold halo',
        overhead[0] + 14,
        overhead[1] - 8,
        fill(words.km, { n: formatNumber(language, orbit.altitudeKm, 0) }),
        'left',
        direction,
      ),
      text(
        'bold halo',
        village[0] + (isLow ? 10 : 46),
        village[1] + (isLow ? 22 : 5),
        words.village,
        'left',
        direction,
      ),
      path('axis', `M12 252v-6h${short(scalePx)}v6`),
      text(
        'secondary smaller',
        18 + scalePx,
        252,
        fill(words.km, { n: formatNumber(language, scaleKm, 0) }),
        'left',
        direction,
      ),
    ].join(''),
  };
}

export const satellite: Figure<SatelliteMaterial> = {
  inputs: ({ words, language, altitudesKm, homes, gbitsPerS }) => [
    {
      kind: 'choice',
      key: 'height',
      label: words.height,
      value: 'lowered',
      choices: heights.map((value) => ({
        value,
        label: fill(words.km, { n: formatNumber(language, altitudesKm[value], 0) }),
      })),
    },
    {
      kind: 'range',
      key: 'homes',
      label: words.homes,
      low: 20,
      high: 1000,
      step: 20,
      value: homes,
      say: (value) => plural(language, value, words.homesCount),
    },
    {
      kind: 'range',
      key: 'capacity',
      label: words.capacity,
      low: 0.5,
      high: 20,
      step: 0.5,
      value: gbitsPerS,
      say: (value) => fill(words.gbits, { n: formatNumber(language, value, 1) }),
    },
  ],
  answer(state, given) {
    const { words, language, elevationDeg, lightKmPerS } = given;
    const height = heights.find((known) => known === choiceOf(state, 'height')) ?? heights[0];
    const homes = numberOf(state, 'homes');
    const capacity = numberOf(state, 'capacity');
    const numbersOf = (of: Height) => {
      const orbit = orbitAt(of, given);
      const delayMs = satelliteRoundTripMs(orbit.altitudeKm, lightKmPerS);
      return {
        km: formatNumber(language, orbit.altitudeKm, 0),
        delay: formatNumber(language, delayMs, delayMs < 100 ? 1 : 0),
        low: formatNumber(
          language,
          slantRoundTripMs(orbit, elevationDeg, lightKmPerS),
          delayMs < 100 ? 1 : 0,
        ),
        minutes:
          of === 'geostationary' ? words.always : formatNumber(language, passS(orbit, elevationDeg) / 60, 1),
        patch: formatNumber(language, patchRadiusKm(orbit, elevationDeg), 0),
      };
    };
    const passMinutes = Math.round(passS(orbitAt(height, given), elevationDeg) / 6) / 10;
    const mbits = (capacity * MBITS_PER_GBIT) / homes;
    const values = {
      ...numbersOf(height),
      homes: plural(language, homes, words.homesCount),
      pass: plural(language, formatNumber(language, passMinutes), words.minutesCount),
      capacity: fill(words.gbits, { n: formatNumber(language, capacity, 1) }),
      share: formatNumber(language, mbits, mbits < 10 ? 1 : 0),
    };
    return {
      finding: `${fill(height === 'geostationary' ? words.standing : words.passing, values)} ${fill(words.share, values)}`,
      drawing: draw(height, given),
      label: fill(words.label, values),
      rows: heights.map((of) => {
        const { km, delay, low, minutes, patch } = numbersOf(of);
        return [fill(words.km, { n: km }), delay, low, minutes, patch];
      }),
    };
  },
};
