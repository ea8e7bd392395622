// A finger on the screen, as the browser gets it: it may take the touch for scrolling.
import type { CDPSession, Page } from 'playwright';
import { untilDrawn } from './chromium.ts';

export type Spot = readonly [x: number, y: number];

/** A finger that goes down at the first spot, through the others, and up. */
export async function touch(session: CDPSession, page: Page, spots: readonly Spot[]): Promise<void> {
  for (const [i, [x, y]] of spots.entries())
    await session.send('Input.dispatchTouchEvent', {
      type: i === 0 ? 'touchStart' : 'touchMove',
      touchPoints: [{ x, y }],
    });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await untilDrawn(page);
}

export const way = (from: Spot, step: Spot, count = 20): Spot[] =>
  Array.from({ length: count }, (_, i) => [from[0] + i * step[0], from[1] + i * step[1]]);
