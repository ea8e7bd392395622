// Layers of sovereignty at build: its words, and how each layer of each project stands in the ledger.
import { z } from 'zod';
import { commonWords, figureEntry } from '../grammar/entry.ts';
import { sovereignty } from './sovereignty.ts';

const text = z.string().min(1);
const layerTexts = z.strictObject({ place: text, law: text, operator: text, chips: text });

export const sovereigntyEntry = figureEntry({
  id: 'sovereignty',
  isRecord: true,
  systems: ['S14'],
  explainer: 'forty-to-five-hundred-megawatts',
  cites: [
    'E-naver-13june',
    '003-sovereign-meaning',
    'E-cloudact',
    '003-partner-nvidia',
    'E-dakhla-apr26',
    'E-cassava-owns',
    'E-morocco-no-site',
  ],
  words: z.strictObject({
    ...commonWords,
    project: text,
    projects: z.strictObject({ naver: text, dakhla: text, cassava: text }),
    layer: text,
    layers: layerTexts,
    standings: z.strictObject({ stated: text, foreign: text, unstated: text }),
    said: z.strictObject({ naver: layerTexts, dakhla: layerTexts, cassava: layerTexts }),
    finding: text,
    label: text,
  }),
  constants: () => ({
    standings: {
      naver: { place: 'stated', law: 'stated', operator: 'foreign', chips: 'foreign' },
      dakhla: { place: 'stated', law: 'unstated', operator: 'unstated', chips: 'unstated' },
      cassava: { place: 'unstated', law: 'unstated', operator: 'foreign', chips: 'foreign' },
    } as const,
  }),
  figure: sovereignty,
});
