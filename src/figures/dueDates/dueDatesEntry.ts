// The dates that moved, at build: words, and what was said of the first phase.
import { readDueDates } from '../../seeds/dueDates.ts';
import { figureEntry } from '../grammar/entry.ts';
import { dueDates } from './dueDates.ts';
import { dueDatesWords } from './dueDatesWords.ts';

const { statements, lastSearch } = readDueDates('seeds');

export const dueDatesEntry = figureEntry({
  id: 'due-dates',
  isRecord: true,
  systems: ['S1'],
  explainer: 'forty-to-five-hundred-megawatts',
  isLead: true,
  cites: [...statements.map(({ cite }) => cite), 'E-nexus-still-40'],
  words: dueDatesWords,
  constants: () => ({
    statements: statements.map(({ id, said, due }) => ({ id, said, due })),
    from: statements[0]?.said ?? '',
    to: lastSearch,
  }),
  figure: dueDates,
});
