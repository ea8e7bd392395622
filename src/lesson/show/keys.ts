// What keys and touches ask of a lesson in class.

export type Wish = { by: number } | { to: 'first' | 'last' } | 'leave';

/** Elements that take the key for themselves. The Page keys, which a clicker sends, are taken by none. */
const takesArrows = 'input, select, textarea, [contenteditable]';
const takesSpace = 'input:not([type="range"]), select, textarea, [contenteditable], button, a, summary';
const pageKeys: Record<string, number> = { PageDown: 1, PageUp: -1 };

/** What a key asks for; undefined where it is not for the lesson. In a right-to-left language "on" is to the left. */
export function wishOfKey(
  { key, target, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  isRightToLeft: boolean,
): Wish | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  const isTakenBy = (selector: string): boolean => target instanceof Element && target.matches(selector);
  if (key === 'Escape') return 'leave';
  if (key === ' ') return isTakenBy(takesSpace) ? undefined : { by: shiftKey ? -1 : 1 };
  const pages = pageKeys[key];
  if (pages !== undefined) return { by: pages };
  if (isTakenBy(takesArrows)) return undefined;
  const sideways = isRightToLeft ? -1 : 1;
  const steps: Record<string, number> = {
    ArrowRight: sideways,
    ArrowLeft: -sideways,
    ArrowDown: 1,
    ArrowUp: -1,
  };
  const by = steps[key];
  if (by !== undefined) return { by };
  if (key === 'Home') return { to: 'first' };
  return key === 'End' ? { to: 'last' } : undefined;
}

/** What a key in the window of notes asks of the lesson: these scroll by the other keys, and end nothing. */
export function wishOfNotesKey(event: KeyboardEvent, isRightToLeft: boolean): Wish | undefined {
  return /^(?:Arrow(?:Up|Down)|Home|End|Escape)$/.test(event.key)
    ? undefined
    : wishOfKey(event, isRightToLeft);
}

/** A swipe counts from this way on, and only where it goes sideways [CSS px]. */
const SWIPE_PX = 60;

/** What a finger that went so far asks for. It takes the page along: to the left means on, in a right-to-left language back. */
export function wishOfSwipe(acrossPx: number, downPx: number, isRightToLeft: boolean): Wish | undefined {
  if (Math.abs(acrossPx) < SWIPE_PX || Math.abs(downPx) > Math.abs(acrossPx) / 2) return undefined;
  return { by: acrossPx < 0 !== isRightToLeft ? 1 : -1 };
}
