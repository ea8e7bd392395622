// The interface strings of the simulator that its scripts may write, in one language.
import type { Strings } from '../../site/locales.ts';

export type Words = Omit<Strings['simulator'], 'pageOnly'>;

/** All but `pageOnly`: what the build writes into the page and no script writes again stands there, and is carried once. */
export const wordsOf = ({ pageOnly, ...words }: Strings['simulator']): Words => words;
