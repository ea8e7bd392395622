// Words of the reader's own device.
import { z } from 'zod';
import { commonWords, pluralWords, text } from '../grammar/wordSchemas.ts';

export const ownDeviceWords = z.strictObject({
  ...commonWords,
  format: text,
  measure: text,
  before: text,
  machines: text,
  draws: text,
  weather: text,
  same: text,
  different: text,
  noGpu: text,
  label: text,
  axis: text,
  step: text,
  published: text,
  device: text,
  /** How many of the device make the first phase. */
  times: text,
  ask: text,
  whole: text,
  rack: text,
  chip: text,
  threads: text,
  unmeasured: text,
  one: text,
  all: pluralWords,
  gpu: text,
  phase: text,
  none: text,
});

export type OwnDeviceWords = z.infer<typeof ownDeviceWords>;
