// Brings what writes below the plane when a reader comes there, or when the page first shows anything but what the build wrote.

import { later } from '../../../site/browser/lostNotice.ts';
import { one } from '../../dom/elements.ts';
import { whenNear } from '../../dom/whenNear.ts';
import type { ViewWords } from '../../panels/viewOf.ts';
import { laterWords } from '../laterWords.ts';
import type { LaterSection } from './screen.ts';
import { placesBelow } from './writeView.ts';

/** Nearer than this a section is in sight, and what grows under it is not. */
const MARGIN_PX = 0;

export class BelowDoor {
  readonly #data: ViewWords;
  readonly #onSection: (section: LaterSection) => void;
  #coming: Promise<boolean> | undefined;
  #isOpened = false;

  constructor(data: ViewWords, onSection: (section: LaterSection) => void) {
    this.#data = data;
    this.#onSection = onSection;
    for (const place of placesBelow()) whenNear(place, MARGIN_PX, () => this.#bring());
  }

  /** To call when the settings are not those of the build. Where a part is lost, coming near asks again. */
  open(): void {
    if (!this.#isOpened) void this.#bring();
    this.#isOpened = true;
  }

  #bring(): Promise<boolean> {
    this.#coming ??= this.#ask();
    return this.#coming;
  }

  async #ask(): Promise<boolean> {
    const brought = await later(one('.below-title'), () =>
      Promise.all([import('./below.ts'), laterWords(this.#data)]),
    );
    if (!brought) this.#coming = undefined;
    for (const section of brought?.[0].sectionsBelow ?? []) this.#onSection(section);
    return brought !== null;
  }
}
