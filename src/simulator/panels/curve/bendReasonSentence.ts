// The sentence that says why the curve bends at a place, made from the model's reason and its numbers.
import type { Bend } from '../../../model/cluster/site/reasons/bendReason.ts';
import { fill, type Language, type Strings } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { type PluralForms, plural } from '../../../text/plurals.ts';
import { isolated } from '../../../text/runs/isolate.ts';
import { TOKENS_PER_M } from '../../inputs/settings.ts';
import type { View } from '../view.ts';
import type { NamedReason } from './bendPlace.ts';
import { fallOf } from './fall.ts';

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

/** Where the curve bends most, and why, and where else it falls; empty where it does neither. */
export function bendInWords(view: View): string {
  const { plane, words, language } = view;
  const { bend: place, traces, use, stale } = plane;
  const number = (mw: number, decimals = 0): string => formatNumber(language, mw, decimals);
  const said: string[] = [];
  if (place) {
    const { siteMw, bend } = place;
    said.push(
      fill(words.plane.bendsAt, { from: number(siteMw), to: number(siteMw + bend.addedMw) }),
      bendReasonSentence(language, bend, words.bendReasons, words.others.million),
    );
  }
  const fall = stale.includes(use) ? null : fallOf(traces[use], place?.siteMw);
  if (fall)
    said.push(
      fill(words.fall, {
        from: number(fall.fromMw),
        to: number(fall.toMw),
        lost: number(fall.lostMw, 1),
      }),
    );
  return said.join(' ');
}
