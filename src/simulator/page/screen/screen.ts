// The screen: drawings, words and campus of the latest view, once in a frame.
import { oncePerFrame } from '../../dom/frames.ts';
import { createCampus } from '../../panels/campus/campus.ts';
import { createChartBoard } from '../../panels/chart/chartBoard.ts';
import { createListen } from '../../panels/listen/listen.ts';
import type { View } from '../../panels/view.ts';
import type { Places } from '../places/places.ts';
import { showPowerNumber } from '../plane/powerHand.ts';
import { drawings } from './drawings.ts';
import { writeView } from './writeView.ts';

/** Returns what to call whenever the view may have changed. `view` gives that of the moment. */
export function createScreen(words: View['words'], view: () => View, places: Places): () => void {
  const drawCharts = createChartBoard(drawings);
  const showCampus = createCampus(words.campus, () => view().racks);
  const showListen = createListen(view);
  const redraw = oncePerFrame(() => {
    const now = view();
    drawCharts(now);
    writeView(now);
    showPowerNumber(now.mw);
    places.show(now);
    showListen();
    showCampus(now.racks);
  });
  matchMedia('(max-width: 47.99em)').addEventListener('change', redraw);
  return redraw;
}
