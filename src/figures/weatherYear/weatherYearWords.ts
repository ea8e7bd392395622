// Words of the year of weather.
import { z } from 'zod';
import { commonWords, pluralWords, text } from '../grammar/wordSchemas.ts';

/** Of the two kinds of level lines. */
const byKind = z.strictObject({ hours: text, training: text });

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
  linesAxis: byKind,
  wind: text,
  percent: text,
  lines: text,
  shown: byKind,
  /** The least power for a share of the hours, or of the training, and where the map holds none. */
  needed: byKind,
  beyond: byKind,
  compute: text,
  computing: text,
  measure: text,
  /** The time of one thread and all, and of the graphics chip, or that there is none. */
  three: z.strictObject({ processor: text, gpu: text, none: text }),
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
