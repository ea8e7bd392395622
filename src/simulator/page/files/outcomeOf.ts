// What there is to take of the page at one moment: settings, draws and answers that belong together.
import { statedOf } from '../../inputs/own/statedOf.ts';
import type { SimulatorSeeds } from '../../inputs/settings.ts';
import type { ModelAnswers } from '../answers/modelAnswers.ts';
import type { Sections } from '../answers/sections.ts';
import type { Kept } from '../plane/kept.ts';
import type { Draws } from '../run/draws.ts';
import type { PageSettings } from '../settings/pageSettings.ts';
import type { Outcome } from './results.ts';

export interface OutcomeParts {
  settings: Pick<PageSettings, 'current' | 'address'>;
  draws: Pick<Draws, 'state' | 'checksum' | 'status' | 'delayFractions'>;
  answers: Pick<ModelAnswers, 'isWhollyOf' | 'reports'>;
  sections: Pick<Sections, 'drawnFailures'>;
  kept: Pick<Kept, 'query'>;
}

export function outcomeOf(
  { settings: page, draws, answers, sections, kept }: OutcomeParts,
  seeds: SimulatorSeeds,
): Outcome {
  const settings = page.current;
  const { state, checksum, status, delayFractions } = draws;
  return {
    settings,
    own: statedOf(settings, seeds),
    beside: kept.query ?? undefined,
    address: page.address(),
    state,
    checksum,
    status,
    reports: answers.isWhollyOf(settings) ? answers.reports : null,
    failures: sections.drawnFailures,
    delayFractions,
  };
}
