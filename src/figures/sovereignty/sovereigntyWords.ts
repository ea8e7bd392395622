// Words of layers of sovereignty.
import { z } from 'zod';
import { commonWords, text } from '../grammar/wordSchemas.ts';

const layerTexts = z.strictObject({ place: text, law: text, operator: text, chips: text });

export const sovereigntyWords = z.strictObject({
  ...commonWords,
  project: text,
  projects: z.strictObject({ naver: text, dakhla: text, cassava: text }),
  layer: text,
  layers: layerTexts,
  standings: z.strictObject({ stated: text, foreign: text, unstated: text }),
  said: z.strictObject({ naver: layerTexts, dakhla: layerTexts, cassava: layerTexts }),
  finding: text,
  label: text,
});

export type SovereigntyWords = z.infer<typeof sovereigntyWords>;
