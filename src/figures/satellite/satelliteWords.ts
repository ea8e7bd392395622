// Words of the satellite's figure.
import { z } from 'zod';
import { commonWords, pluralWords, text } from '../grammar/wordSchemas.ts';

export const satelliteWords = z.strictObject({
  ...commonWords,
  height: text,
  homes: text,
  capacity: text,
  km: text,
  gbits: text,
  homesCount: pluralWords,
  minutesCount: pluralWords,
  passing: text,
  standing: text,
  share: text,
  label: text,
  village: text,
  always: text,
});

export type SatelliteWords = z.infer<typeof satelliteWords>;
