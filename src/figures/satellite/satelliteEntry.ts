// The satellite's figure at build: its words, the dated altitudes and the reader's first village.
import { figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { satellite } from './satellite.ts';
import { satelliteWords } from './satelliteWords.ts';

export const satelliteEntry = figureEntry({
  id: 'satellite',
  systems: ['S6'],
  explainer: 'musk-and-morocco',
  isLead: true,
  cites: ['000-starlink-def', '000-villages', 'E-starlink-orbit', 'E-starlink-lowering', 'D-geo-delay'],
  words: satelliteWords,
  constants: () => ({
    altitudesKm: {
      lowered: constant('E-starlink-lowering#lowered'),
      earlier: constant('P-leo-altitude-km'),
      geostationary: constant('P-geo-altitude-km'),
    },
    homes: constant('P-village-homes'),
    gbitsPerS: constant('P-patch-gbits-per-s'),
    elevationDeg: constant('P-dish-elevation-deg'),
    earthRadiusKm: constant('P-earth-radius-km'),
    gravityKm3PerS2: constant('P-earth-gravity-km3-per-s2'),
    lightKmPerS: constant('P-light-speed-km-per-s'),
  }),
  figure: satellite,
});
