// The stages as this build's seeds give them.
import { readModelSeeds } from '../../seeds/readModelSeeds.ts';
import { ledger } from '../../site/ledger.ts';
import { type Stage, stagesOf } from './stages.ts';

export const projectStages = (): Stage[] =>
  stagesOf(ledger, new Map(readModelSeeds('seeds').parameterEntries.map((entry) => [entry.id, entry])));
