// The interface strings of the simulator, in one language.
import type { Strings } from '../../site/locales.ts';

export type Words = Strings['simulator'];
