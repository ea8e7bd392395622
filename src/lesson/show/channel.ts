// What the lesson and the window with its notes say to each other.
import type { Wish } from './keys.ts';

export type Said =
  /** The scene shown, and how long the showing has lasted [ms]; null where nothing is being shown. */
  | { scene: number; elapsedMs: number | null }
  /** Keys or buttons of the notes lead the lesson. */
  | { wish: Wish }
  /** The clock begins again. */
  | 'restart'
  /** The notes have been opened and ask where the lesson is. */
  | 'where';

const NAME = 'miqyas-lesson';

export const openChannel = (): BroadcastChannel | undefined =>
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(NAME);
