// The words of the phases figure.
import { z } from 'zod';
import type { Language } from '../../site/locales.ts';
import { figureWords } from '../words.ts';
import { stageReferences } from './stages.ts';

const text = z.string().min(1);

const phasesWordsSchema = z.strictObject({
  title: text,
  reading: text,
  label: text,
  status: text,
  racks: text,
  count: text,
  range: text,
  energy: text,
  gpus: text,
  power: text,
  /** What each stage is, by what states its power. */
  stages: z.record(z.enum(stageReferences), text),
});

export const phasesWords = (language: Language): z.infer<typeof phasesWordsSchema> =>
  figureWords('phases', language, phasesWordsSchema);
