// The sentence that says why the curve bends at a place, made from the model's reason and its numbers.
import type { Bend } from '../../../model/cluster/site/reasons/bendReason.ts';
import { fill, type Language, type Strings } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { type PluralForms, plural } from '../../../text/plurals.ts';
import { isolated } from '../../../text/runs/isolate.ts';
import { TOKENS_PER_M } from '../../inputs/settings.ts';
import type { View } from '../view.ts';
import type { NamedReason } from './bendPlace.ts';

export function bendReasonSentence(
  language: Language,
  bend: Bend & { reason: NamedReason },
  words: Strings['simulator']['bendReasons'],
  million: PluralForms,
): string {
  const mw = (value: number): string => formatNumber(language, value, 1);
  const millions = (tokens: number): string => plural(language, Math.round(tokens / TOKENS_PER_M), million);
  return fill(words[bend.reason], {
    added: formatNumber(language, bend.addedMw),
    gained: isolated(mw(bend.gainedMw)),
    lost: mw(bend.lostMw),
    batch: millions(bend.batchTokens),
    limit: millions(bend.batchLimitTokens),
    idle: formatNumber(language, bend.idleGpusPerDomain),
    stages: formatNumber(language, bend.pipeline),
    micro: formatNumber(language, bend.microBatches),
    goodput: isolated(`${formatNumber(language, 100 * bend.goodput, 0)}\u00a0%`),
  });
}

/** Where the curve bends most, and why; empty where it is straight. */
export function bendInWords({ plane, words, language }: View): string {
  if (!plane.bend) return '';
  const { siteMw, bend } = plane.bend;
  const { bendReasons, others } = words;
  const [from, to] = [siteMw, siteMw + bend.addedMw].map((mw) => formatNumber(language, mw));
  const place = fill(words.plane.bendsAt, { from: from ?? '', to: to ?? '' });
  return `${place} ${bendReasonSentence(language, bend, bendReasons, others.million)}`;
}
