// The sentence that says why the curve bends at a place, made from the model's reason and its numbers.
import type { Bend } from '../../../model/cluster/site/bendReason.ts';
import { fill, type Language, type Strings } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { TOKENS_PER_M } from '../../inputs/settings.ts';
import { isolated } from '../settings/valueInWords.ts';

/** `fromMw` is the smaller of the two sizes that the bend lies between. */
export function bendReasonSentence(
  language: Language,
  bend: Bend,
  fromMw: number,
  words: Strings['bendReasons'],
): string {
  const mw = (value: number): string => formatNumber(language, value, 1);
  const million = (tokens: number): string =>
    isolated(`${formatNumber(language, tokens / TOKENS_PER_M, 0)}\u00a0M`);
  return fill(words[bend.reason], {
    from: formatNumber(language, fromMw),
    to: formatNumber(language, fromMw + bend.addedMw),
    added: formatNumber(language, bend.addedMw),
    gained: mw(bend.gainedMw),
    lost: mw(bend.lostMw),
    batch: million(bend.batchTokens),
    limit: million(bend.batchLimitTokens),
    idle: formatNumber(language, bend.idleGpusPerDomain),
    stages: formatNumber(language, bend.pipeline),
    micro: formatNumber(language, bend.microBatches),
    goodput: isolated(`${formatNumber(language, 100 * bend.goodput, 0)}\u00a0%`),
  });
}
