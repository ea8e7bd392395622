// The storage of Dakhla at build: its words, five made-up years, and the announced power.
import { z } from 'zod';
import { siteWeatherOf } from '../../engine/weather/siteWeather.ts';
import { siteSeeds } from '../../seeds/siteSeeds.ts';
import { commonWords, figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { dakhlaStorage } from './dakhlaStorage.ts';

const text = z.string().min(1);
const YEARS = 5;

export const dakhlaStorageEntry = figureEntry({
  id: 'dakhla-storage',
  systems: ['S2'],
  explainer: 'morocco-ai-2030',
  cites: ['001-dakhla-500', '001-dakhla-why', 'E-dakhla-nov25', 'E-tarfaya', 'E-casablanca-panels'],
  words: z.strictObject({
    ...commonWords,
    point: text,
    power: text,
    times: text,
    wind: text,
    percent: text,
    gwh: text,
    beyond: text,
    finding: text,
    label: text,
    hoursAxis: text,
    shareAxis: text,
  }),
  constants: () => ({
    site: siteWeatherOf(siteSeeds.parameters, constant('D-gpus-500mw'), YEARS),
    siteMw: constant('001-dakhla-500'),
  }),
  figure: dakhlaStorage,
});
