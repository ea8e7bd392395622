// The sentence that says why the curve bends at a place, made from the model's reason and its numbers.
import type { Bend } from '../../../model/cluster/site/bendReason.ts';
import { fill, type Strings } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/plurals.ts';
import { TOKENS_PER_M } from '../../inputs/settings.ts';

/** `fromMw` is the smaller of the two sizes that the bend lies between. */
export function bendReasonSentence(bend: Bend, fromMw: number, words: Strings['bendReasons']): string {
  const mw = (value: number): string => formatNumber(value, 1);
  return fill(words[bend.reason], {
    from: formatNumber(fromMw),
    to: formatNumber(fromMw + bend.addedMw),
    added: formatNumber(bend.addedMw),
    gained: mw(bend.gainedMw),
    lost: mw(bend.lostMw),
    batch: formatNumber(bend.batchTokens / TOKENS_PER_M, 0),
    limit: formatNumber(bend.batchLimitTokens / TOKENS_PER_M, 0),
    idle: formatNumber(bend.idleGpusPerDomain),
    stages: formatNumber(bend.pipeline),
    micro: formatNumber(bend.microBatches),
    goodput: `${formatNumber(100 * bend.goodput, 0)}\u00a0%`,
  });
}
