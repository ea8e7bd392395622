// The sentence that says why the curve bends at a place, made from the model's reason and its numbers.
import type { BendPlace } from '../../../charts/plane/names/bendMark.ts';
import type { Bend, BendReason } from '../../../model/cluster/site/reasons/bendReason.ts';
import { fill, type Language, type Strings } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { type PluralForms, plural } from '../../../text/plurals.ts';
import { isolated } from '../../../text/runs/isolate.ts';
import type { PlacedBend } from '../../answers/curve/placedBend.ts';
import { TOKENS_PER_M } from '../../inputs/settings.ts';
import type { View } from '../view.ts';

/** A straight stretch needs no reason, and many runs, which alone leave a run unfilled, grow by steps: none is asked for. */
type NamedReason = Exclude<BendReason, 'none' | 'runNotFilled'>;

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

/** The place where the curve bends most, with the cause in a few words and the whole sentence; null where it is straight. */
export function bendPlaceOf(
  placed: PlacedBend | null,
  { plane, causes, bendReasons, others }: View['words'],
  language: Language,
): BendPlace | null {
  if (!placed) return null;
  const { bend, fromMw } = placed;
  const { reason } = bend;
  if (reason === 'none' || reason === 'runNotFilled') return null;
  const [from, to] = [fromMw, fromMw + bend.addedMw].map((mw) => formatNumber(language, mw));
  const place = fill(plane.bendsAt, { from: from ?? '', to: to ?? '' });
  return {
    siteMw: fromMw,
    name: fill(plane.bendsBy, { cause: causes[reason === 'batchLimit' ? 'idleAndSpareGpus' : bend.cause] }),
    sentence: `${place} ${bendReasonSentence(language, { ...bend, reason }, bendReasons, others.million)}`,
  };
}
