// Words of the year of weather.
import { z } from 'zod';
import { commonWords, pluralWords, text } from '../grammar/wordSchemas.ts';

export const weatherYearWords = z.strictObject({
  ...commonWords,
  point: text,
  byWeek: text,
  byBattery: text,
  batteryPoint: text,
  power: text,
  times: text,
  battery: text,
  hours: pluralWords,
  pauses: pluralWords,
  finding: text,
  none: text,
  whole: text,
  label: text,
  weeks: text,
  powerAxis: text,
  batteryAxis: text,
  linesAxis: text,
  compute: text,
  onGpu: text,
  onThreads: text,
  threads: pluralWords,
  measured: z.strictObject({
    load: text,
    hint: text,
    back: text,
    loaded: text,
    finding: text,
    label: text,
    refused: text,
    nothing: text,
    line: text,
    large: text,
    count: text,
    size: text,
    utf16: text,
    bytes: text,
    unread: text,
  }),
});

export type WeatherYearWords = z.infer<typeof weatherYearWords>;
