// The evening store at build: its words, Noor III's tank and the batteries that the utility plans.
import { figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { eveningStore } from './eveningStore.ts';
import { eveningStoreWords } from './eveningStoreWords.ts';

export const eveningStoreEntry = figureEntry({
  id: 'evening-store',
  systems: ['S7'],
  explainer: 'musk-and-morocco',
  cites: [
    '000-tesla-storage',
    'E-noor-salt-leak',
    'D-noor3-salt-energy',
    'D-noor3-hours-500mw',
    'E-battery-energy',
    'E-battery-power',
  ],
  words: eveningStoreWords,
  constants: () => ({
    saltMwh: constant('D-noor3-salt-energy'),
    saltMw: constant('E-noor-salt-leak#power'),
    batteryMwh: constant('E-battery-energy#energy'),
    batteryEfficiency: constant('P-battery-round-trip'),
    latitudeDeg: constant('P-weather-latitude-deg'),
  }),
  figure: eveningStore,
});
