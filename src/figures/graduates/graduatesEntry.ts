// Graduates and jobs at build: its words, both targets, and the rates that a reader begins with.
import { figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { graduates } from './graduates.ts';
import { graduatesWords } from './graduatesWords.ts';

export const graduatesEntry = figureEntry({
  id: 'graduates',
  systems: ['S10'],
  explainer: 'morocco-ai-2030',
  isLead: true,
  cites: ['001-graduates-200k', '001-jobs-50k', 'D-graduates-per-job'],
  words: graduatesWords,
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
