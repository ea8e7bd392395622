// The screen: drawings, words and campus of the latest view, once in a frame.
import { one } from '../../dom/elements.ts';
import { narrowScreen } from '../../dom/narrow.ts';
import { chartParts } from '../../panels/chart/chartParts.ts';
import type { Draw } from '../../panels/chart/drawing.ts';
import { followWalks } from '../../panels/listen/walked.ts';
import { planeDrawing } from '../../panels/plane/planeDrawing.ts';
import type { View } from '../../panels/view.ts';
import { oncePerFrame } from '../../timing/frames.ts';
import { Parts, sightAndRest } from '../../timing/parts.ts';
import type { PlacesDoor } from '../places/placesDoor.ts';
import { showPowerNumber } from '../plane/powerHand.ts';
import { showUsefulNumber } from '../plane/usefulHand.ts';
import { markBelow, placesBelow, writePlane } from './writeView.ts';

/** A section that came later: the place that it writes into, its drawing by name where that came with it, and what it writes. */
export interface LaterSection {
  place: string;
  name: string;
  draw?: Draw;
  write: (view: View) => void;
}

export interface Screen {
  /** To call whenever the view may have changed. */
  redraw(): void;
  /** From now on the section is drawn and written too. */
  add(section: LaterSection): void;
}

/** `view` gives that of the moment. */
export function createScreen(view: () => View, places: PlacesDoor, showCampus: (view: View) => void): Screen {
  const parts = new Parts<View>(sightAndRest());
  for (const part of chartParts('plane', planeDrawing)) parts.add(part);
  const below = new Set<Element>(placesBelow());
  const redraw = oncePerFrame(() => {
    const now = { ...view(), walked: walked() };
    writePlane(now);
    markBelow(now, below);
    parts.show(now);
    showPowerNumber(now.mw);
    showUsefulNumber();
    places.show(now);
    showCampus(now);
  });
  const walked = followWalks(redraw);
  narrowScreen().addEventListener('change', redraw);
  return {
    redraw,
    add({ place, name, draw, write }) {
      parts.add({ place: one(place), show: write });
      below.add(one(place));
      if (draw) for (const part of chartParts(name, draw)) parts.add(part);
      redraw();
    },
  };
}
