// Graduates and jobs at build: its words, both targets, and the rates that a reader begins with.
import { z } from 'zod';
import { commonWords, figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { graduates } from './graduates.ts';

const text = z.string().min(1);

export const graduatesEntry = figureEntry({
  id: 'graduates',
  systems: ['S10'],
  explainer: 'morocco-ai-2030',
  isLead: true,
  cites: ['001-graduates-200k', '001-jobs-50k', 'D-graduates-per-job'],
  words: z.strictObject({
    ...commonWords,
    joints: z.strictObject({ seek: text, fit: text, stay: text }),
    stages: z.strictObject({ graduates: text, seek: text, fit: text, stay: text }),
    percent: text,
    enough: text,
    short: text,
    label: text,
    jobs: text,
  }),
  constants: () => ({
    graduates: constant('001-graduates-200k'),
    jobs: constant('001-jobs-50k'),
    percents: {
      seek: constant('P-graduates-seek-percent'),
      fit: constant('P-graduates-fit-percent'),
      stay: constant('P-graduates-stay-percent'),
    },
  }),
  figure: graduates,
});
