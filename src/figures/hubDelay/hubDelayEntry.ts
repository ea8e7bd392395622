// The hubs' figure at build: its words, its places and its constants.
import { figureEntry } from '../grammar/entry.ts';
import { mapConstants, placesIn } from '../grammar/facts/buildPlaces.ts';
import { coastOf } from '../grammar/facts/coast.ts';
import { africa, hubDelay } from './hubDelay.ts';
import { hubDelayWords } from './hubDelayWords.ts';

const cities = ['dakar', 'nouakchott', 'bamako', 'abidjan', 'niamey', 'algiers', 'tunis', 'kinshasa'];
const first = 'cape-town';
const listed = ['cairo', 'nairobi', 'lagos'];
const morocco = 'casablanca';

export const hubDelayEntry = figureEntry({
  id: 'hub-delay',
  systems: ['S4'],
  explainer: 'nvidia-in-africa',
  isLead: true,
  cites: ['E-cassava-plan', '004-with-three', 'E-fibre-speed', 'E-city-coordinates', 'E-coastline'],
  words: hubDelayWords,
  constants: (language) => ({
    cities,
    first,
    listed,
    morocco,
    places: placesIn(language, [...cities, first, ...listed, morocco]),
    ...mapConstants(),
  }),
  figure: hubDelay,
  backdrop: () => coastOf(africa),
});
