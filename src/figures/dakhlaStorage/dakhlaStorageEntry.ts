// The storage of Dakhla at build: its words, five made-up years, and the announced power.
import { siteWeatherOf } from '../../engine/weather/siteWeatherOf.ts';
import { siteSeeds } from '../../seeds/siteSeeds.ts';
import { figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { dakhlaStorage } from './dakhlaStorage.ts';
import { dakhlaStorageWords } from './dakhlaStorageWords.ts';

const YEARS = 5;

export const dakhlaStorageEntry = figureEntry({
  id: 'dakhla-storage',
  systems: ['S2'],
  explainer: 'morocco-ai-2030',
  cites: ['001-dakhla-500', '001-dakhla-why', 'E-dakhla-nov25', 'E-tarfaya', 'E-casablanca-panels'],
  words: dakhlaStorageWords,
  constants: () => ({
    site: siteWeatherOf(siteSeeds.parameters, constant('D-gpus-500mw'), YEARS),
    siteMw: constant('001-dakhla-500'),
  }),
  figure: dakhlaStorage,
});
