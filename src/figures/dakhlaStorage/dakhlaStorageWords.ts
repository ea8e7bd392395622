// Words of the storage of Dakhla.
import { z } from 'zod';
import { commonWords, text } from '../grammar/wordSchemas.ts';

export const dakhlaStorageWords = z.strictObject({
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
});

export type DakhlaStorageWords = z.infer<typeof dakhlaStorageWords>;
