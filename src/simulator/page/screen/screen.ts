// The screen: drawings, words and campus of the latest view, once in a frame.
import { oncePerFrame } from '../../dom/frames.ts';
import { createCampus } from '../../panels/campus/campus.ts';
import { createChartBoard } from '../../panels/chart/chartBoard.ts';
import type { Draw } from '../../panels/chart/drawing.ts';
import { createListen } from '../../panels/listen/listen.ts';
import type { View } from '../../panels/view.ts';
import type { PlacesDoor } from '../places/placesDoor.ts';
import { showPowerNumber } from '../plane/powerHand.ts';
import { drawings } from './drawings.ts';
import { writeView } from './writeView.ts';

/** A section that came later: its drawing by name, and what it writes. */
export interface LaterSection {
  name: string;
  draw: Draw;
  write: (view: View) => void;
}

export interface Screen {
  /** To call whenever the view may have changed. */
  redraw(): void;
  /** From now on the section is drawn and written too. */
  add(section: LaterSection): void;
}

/** `view` gives that of the moment. */
export function createScreen(words: View['words'], view: () => View, places: PlacesDoor): Screen {
  const board = createChartBoard(drawings);
  const sections: LaterSection[] = [];
  const showCampus = createCampus(words.campus, () => view().racks);
  const showListen = createListen(view);
  const redraw = oncePerFrame(() => {
    const now = view();
    board.draw(now);
    writeView(now);
    for (const { write } of sections) write(now);
    showPowerNumber(now.mw);
    places.show(now);
    showListen();
    showCampus(now.racks);
  });
  matchMedia('(max-width: 47.99em)').addEventListener('change', redraw);
  return {
    redraw,
    add(section) {
      sections.push(section);
      board.add(section.name, section.draw);
    },
  };
}
