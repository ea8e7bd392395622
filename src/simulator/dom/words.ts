// The interface strings of the simulator that its scripts may write, in one language.
import type { Strings } from '../../site/locales.ts';
import type { OnceIn, OnceInOthers } from './onceWords.ts';

/** These stand in the page alone. */
export type WrittenOnce =
  | 'title'
  | 'description'
  | 'needsScripts'
  | 'noAnswer'
  | 'method'
  | 'around'
  | 'drawer'
  | 'presets';

type All = Omit<Strings['simulator'], WrittenOnce>;

type Without<Groups, Once extends { [Group in keyof Once]: readonly string[] }> = {
  [Group in keyof Groups]: Group extends keyof Once
    ? Omit<Groups[Group], Once[Group][number]>
    : Groups[Group];
};

export type Words = Without<Omit<All, 'others'>, OnceIn> & { others: Without<All['others'], OnceInOthers> };
