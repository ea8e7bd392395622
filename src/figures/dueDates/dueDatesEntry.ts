// The dates that moved, at build: words, and what was said of the first phase.
import { z } from 'zod';
import { readDueDates } from '../../seeds/dueDates.ts';
import { commonWords, figureEntry } from '../grammar/entry.ts';
import { pluralWords } from '../grammar/pluralWords.ts';
import { dueDates } from './dueDates.ts';

const text = z.string().min(1);
const { statements, lastSearch } = readDueDates('seeds');

export const dueDatesEntry = figureEntry({
  id: 'due-dates',
  isRecord: true,
  systems: ['S1'],
  explainer: 'forty-to-five-hundred-megawatts',
  isLead: true,
  cites: [...statements.map(({ cite }) => cite), 'E-nexus-still-40'],
  words: z.strictObject({
    ...commonWords,
    month: text,
    statements: z.record(z.string(), text),
    months: pluralWords,
    ahead: text,
    now: text,
    past: text,
    moved: text,
    label: text,
    point: text,
  }),
  constants: () => ({
    statements: statements.map(({ id, said, due }) => ({ id, said, due })),
    from: statements[0]?.said ?? '',
    to: lastSearch,
  }),
  figure: dueDates,
});
