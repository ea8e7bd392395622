// Words of the evening store.
import { z } from 'zod';
import { commonWords, pluralWords, text } from '../grammar/wordSchemas.ts';

export const eveningStoreWords = z.strictObject({
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
});

export type EveningStoreWords = z.infer<typeof eveningStoreWords>;
