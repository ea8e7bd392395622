// Which interface strings the page's scripts have from the start, and which come when a reader first opens what shows them.
import type { FailureMode } from '../../model/cluster/goodput/failures.ts';
import type { Strings } from '../../site/locales.ts';
import type { ConstantRange } from '../inputs/constantNames.ts';
import { type Words, wordsOf } from './words.ts';

const laterKeys = [
  'places',
  'take',
  'load',
  'influence',
  'failures',
  'walks',
  'weather',
  'bend',
  'bendReasons',
  'fall',
  'layout',
  'listen',
  'others',
  'stamp',
  'table',
] as const;

export type LaterWords = Pick<Words, (typeof laterKeys)[number]>;

/** A batch that a laboratory trained with. */
export interface LabBatch {
  name: string;
  /** Tokens that the run saw in all, and of its largest step. */
  tokensSeen: number;
  batchTokens: number;
}

/** Share of time that made progress in records of the largest jobs, by what restarts after a failure. */
export type EffectiveRecords = Readonly<Record<FailureMode, number>>;

/** What comes later, as JSON. */
export interface LaterData {
  words: LaterWords;
  /** Names of the constants, by id. */
  names: Record<string, string>;
  /** Ranges of the constants with units, and how they are known, by id. */
  ranges: Record<string, ConstantRange>;
  /** Batches of laboratories whose tokens seen are known. */
  batches: readonly LabBatch[];
  records: EffectiveRecords;
}

export const laterWordsOf = (words: Words): LaterWords =>
  Object.fromEntries(laterKeys.map((key) => [key, words[key]])) as unknown as LaterWords;

/** Of the failures and of what else the power could do the names of settings, which the printed page lists. */
export function firstWordsOf(strings: Strings['simulator']): Words {
  const words = wordsOf(strings);
  const later: readonly string[] = laterKeys;
  const first = Object.fromEntries(Object.entries(words).filter(([key]) => !later.includes(key)));
  const { spares, repair, enough } = words.failures;
  const {
    tariff,
    jobs: { size, sizeOption },
    fleet: { prompt, answer, limit },
  } = words.others;
  const others = { tariff, jobs: { size, sizeOption }, fleet: { prompt, answer, limit } };
  return { ...first, failures: { spares, repair, enough }, others } as unknown as Words;
}
