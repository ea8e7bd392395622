// Amdahl's limit at build: its words, the share of the explainer's example, and the job that a device is asked to draw.
import { figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { amdahl } from './amdahl.ts';
import { amdahlWords } from './amdahlWords.ts';

export const amdahlEntry = figureEntry({
  id: 'amdahl',
  systems: ['S12'],
  explainer: 'nvidia-in-africa',
  cites: ['004-gpus', 'D-parallel-limit', 'D-gpus-40mw'],
  words: amdahlWords,
  constants: () => ({
    alonePercent: 100 / constant('D-parallel-limit'),
    gpus: constant('D-gpus-40mw'),
    gpusPerRack: constant('P-gpus-per-rack-gb200-nvl72'),
  }),
  figure: amdahl,
});
