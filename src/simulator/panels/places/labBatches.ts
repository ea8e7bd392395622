// Batches that laboratories trained with, each in critical batches of its own run.
import type { WorthMark } from '../../../charts/places/worthPicture.ts';
import { criticalBatchTokens } from '../../../model/cluster/batch.ts';
import { type Settings, type SimulatorSeeds, TOKENS_PER_M } from '../../inputs/settings.ts';
import type { LabBatch } from '../../words/sentWords.ts';

export const labMarks = (
  batches: readonly LabBatch[],
  { crit }: Settings,
  { parameters }: SimulatorSeeds,
): WorthMark[] =>
  batches.map(({ name, tokensSeen, batchTokens }) => ({
    name,
    batch: batchTokens / criticalBatchTokens(parameters, tokensSeen, crit * TOKENS_PER_M),
  }));
