// The interface strings of the simulator that its scripts may write, in one language.
import type { Strings } from '../../site/locales.ts';

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

export type Words = Omit<Strings['simulator'], WrittenOnce>;
