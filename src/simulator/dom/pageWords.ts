// Which interface strings the page carries for its scripts, and which come when a reader first opens what shows them.
import type { Strings } from '../../site/locales.ts';
import type { ConstantRange } from '../inputs/constantNames.ts';
import { onceIn, onceInOthers } from './onceWords.ts';
import type { Words, WrittenOnce } from './words.ts';

const writtenOnce = {
  title: true,
  description: true,
  needsScripts: true,
  noAnswer: true,
  method: true,
  around: true,
  drawer: true,
  presets: true,
} satisfies Record<WrittenOnce, true>;
const laterKeys = ['places', 'take', 'load', 'influence', 'failures'] as const;

export type LaterWords = Pick<Words, (typeof laterKeys)[number]>;

/** What a file beside the page holds. The build is known by what its files hold: a page of another has another. */
export type OfBuild<Data> = Data & { build: string };

/** What comes later, as JSON. */
export interface LaterData {
  words: LaterWords;
  /** Ranges of the constants with units, and how they are known, by id. */
  ranges: Record<string, ConstantRange>;
}

export const laterWordsOf = (words: Words): LaterWords =>
  Object.fromEntries(laterKeys.map((key) => [key, words[key]])) as unknown as LaterWords;

/** Of the failures the names of three settings, which the printed page lists. */
export function firstWordsOf(words: Strings['simulator']): Words {
  const left: readonly string[] = [...Object.keys(writtenOnce), ...laterKeys];
  const { spares, repair, enough } = words.failures;
  const first = Object.fromEntries(Object.entries(words).filter(([key]) => !left.includes(key)));
  return {
    ...first,
    ...withoutOnce(words, onceIn),
    others: { ...words.others, ...withoutOnce(words.others, onceInOthers) },
    failures: { spares, repair, enough },
  } as unknown as Words;
}

/** The groups that `once` names, without what it names of each. */
function withoutOnce(words: object, once: Readonly<Record<string, readonly string[]>>): object {
  const groups = Object.entries(words).flatMap(([group, strings]) => {
    const keys = once[group];
    const entries = Object.entries(strings as object);
    return keys ? [[group, Object.fromEntries(entries.filter(([key]) => !keys.includes(key)))]] : [];
  });
  return Object.fromEntries(groups);
}
