// The stages as this build's seeds give them.
import { siteSeeds } from '../../seeds/siteSeeds.ts';
import { ledger } from '../../site/ledger/ledger.ts';
import { type Stage, stagesOf } from './stages.ts';

export const projectStages = (): Stage[] =>
  stagesOf(ledger, new Map(siteSeeds.parameterEntries.map((entry) => [entry.id, entry])));
