// Brings the walker of what bends the line when a reader comes to the drawing.
import { one } from '../../dom/elements.ts';
import { later } from '../../dom/later.ts';
import { whenNear } from '../../dom/whenNear.ts';
import type { ViewWords } from '../../panels/viewOf.ts';
import { laterWords } from '../laterWords.ts';
import type { LaterSection } from './screen.ts';

/** Nearer than this the drawing is in sight, and what grows under it is not. */
const MARGIN_PX = 0;

export function followBend(data: ViewWords, onSection: (section: LaterSection) => void): void {
  const place = one('#figure-1 .draw');
  whenNear(place, MARGIN_PX, async () => {
    const brought = await later(place, () =>
      Promise.all([import('../../panels/curve/bendWalk.ts'), laterWords(data)]),
    );
    if (brought) onSection(brought[0].bendWalkSection);
    return brought !== null;
  });
}
