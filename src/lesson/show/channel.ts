// What the lesson and the window with its notes say to each other.

export type Said =
  /** The scene shown, and how long the showing has lasted [ms]; null where nothing is being shown. */
  | { scene: number; elapsedMs: number | null }
  /** The notes have been opened and ask where the lesson is. */
  | 'where';

const NAME = 'miqyas-lesson';

export const openChannel = (): BroadcastChannel | undefined =>
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(NAME);

/** Minutes and seconds, such as 12:05. */
export function clockText(elapsedMs: number): string {
  const seconds = Math.max(0, Math.floor(elapsedMs / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
