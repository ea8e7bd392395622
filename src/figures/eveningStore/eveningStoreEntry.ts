// The evening store at build: its words, Noor III's tank and the batteries that the utility plans.
import { z } from 'zod';
import { commonWords, figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { pluralWords } from '../grammar/pluralWords.ts';
import { eveningStore } from './eveningStore.ts';

const text = z.string().min(1);

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
  words: z.strictObject({
    ...commonWords,
    point: text,
    mwAxis: text,
    empty: text,
    store: text,
    stores: z.strictObject({ salt: text, battery: text }),
    count: text,
    counts: pluralWords,
    lasts: pluralWords,
    load: text,
    mw: text,
    saltSlow: text,
    saltWhole: text,
    battery: text,
    until: text,
    untilSunrise: text,
    label: text,
    sun: text,
    asked: text,
    hoursAxis: text,
    rowSalt: text,
    rowBattery: text,
  }),
  constants: () => ({
    saltMwh: constant('D-noor3-salt-energy'),
    saltMw: constant('E-noor-salt-leak#power'),
    batteryMwh: constant('E-battery-energy#energy'),
    batteryEfficiency: constant('P-battery-round-trip'),
    latitudeDeg: constant('P-weather-latitude-deg'),
  }),
  figure: eveningStore,
});
