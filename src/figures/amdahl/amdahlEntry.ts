// Amdahl's limit at build: its words, the share of the explainer's example, and the job that a device is asked to draw.
import { z } from 'zod';
import { commonWords, figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { pluralWords } from '../grammar/pluralWords.ts';
import { amdahl } from './amdahl.ts';

const text = z.string().min(1);

export const amdahlEntry = figureEntry({
  id: 'amdahl',
  systems: ['S12'],
  explainer: 'nvidia-in-africa',
  cites: ['004-gpus', 'D-parallel-limit', 'D-gpus-40mw'],
  words: z.strictObject({
    ...commonWords,
    point: text,
    alone: text,
    processors: text,
    percent: text,
    count: pluralWords,
    threadCount: pluralWords,
    measure: text,
    finding: text,
    shared: text,
    single: text,
    threads: text,
    gpu: text,
    noGpu: text,
    same: text,
    different: text,
    label: text,
    axis: text,
    times: text,
    device: text,
  }),
  constants: () => ({
    alonePercent: 100 / constant('D-parallel-limit'),
    gpus: constant('D-gpus-40mw'),
    gpusPerRack: constant('P-gpus-per-rack-gb200-nvl72'),
  }),
  figure: amdahl,
});
