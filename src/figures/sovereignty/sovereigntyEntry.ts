// Layers of sovereignty at build: its words, and how each layer of each project stands in the ledger.
import { figureEntry } from '../grammar/entry.ts';
import { sovereignty } from './sovereignty.ts';
import { sovereigntyWords } from './sovereigntyWords.ts';

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
  words: sovereigntyWords,
  constants: () => ({
    standings: {
      naver: { place: 'stated', law: 'stated', operator: 'foreign', chips: 'foreign' },
      dakhla: { place: 'stated', law: 'unstated', operator: 'unstated', chips: 'unstated' },
      cassava: { place: 'unstated', law: 'unstated', operator: 'foreign', chips: 'foreign' },
    } as const,
  }),
  figure: sovereignty,
});
