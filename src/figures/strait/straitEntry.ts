// The strait's figure at build: its words, its places and its constants.
import { figureEntry } from '../grammar/entry.ts';
import { mapConstants, placesIn } from '../grammar/facts/buildPlaces.ts';
import { coastOf } from '../grammar/facts/coast.ts';
import { constant } from '../grammar/facts/constant.ts';
import { strait, westernEurope } from './strait.ts';
import { straitWords } from './straitWords.ts';

const cities = ['paris', 'madrid', 'lisbon', 'barcelona', 'marseille', 'london', 'frankfurt'];
const ends = ['casablanca', 'tangier'];
const narrows = 'tarifa';

export const straitEntry = figureEntry({
  id: 'strait',
  systems: ['S5'],
  explainer: 'forty-to-five-hundred-megawatts',
  cites: ['003-km15', '003-low-latency', 'E-fibre-speed', 'E-city-coordinates', 'E-coastline'],
  words: straitWords,
  constants: (language) => ({
    cities,
    ends,
    places: placesIn(language, [...cities, ...ends, narrows]),
    narrows,
    straitKm: constant('003-km15'),
    ...mapConstants(),
  }),
  figure: strait,
  backdrop: () => coastOf(westernEurope),
});
