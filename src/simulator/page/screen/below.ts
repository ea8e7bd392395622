// What lies below the plane: words, table and the drawing of what bends the line.
import { bendDrawing, showBendReading } from '../../panels/curve/bendDrawing.ts';
import { showBendWalk } from '../../panels/curve/bendWalk.ts';
import { showCurveWords } from '../../panels/curve/interval.ts';
import { showLayout } from '../../panels/layout/bestLayout.ts';
import { showListen } from '../../panels/listen/listen.ts';
import { showDrawnCount } from '../../panels/run/drawnCount.ts';
import { showTable } from '../../panels/sizes/sizeTable.ts';
import { showOtherUses } from '../../panels/uses/otherUses.ts';
import type { LaterSection } from './screen.ts';

export const sectionsBelow: readonly LaterSection[] = [
  { place: '[data-output="interval"]', name: 'interval', write: showCurveWords },
  { place: '[data-walk="plane"]', name: 'listen', write: showListen },
  { place: '[data-reading="1"]', name: 'reading', write: showBendReading },
  { place: '#figure-1 .draw', name: 'bend', draw: bendDrawing, write: showBendWalk },
  { place: '[data-sizes]', name: 'sizes', write: showTable },
  { place: '.best-layout', name: 'layout', write: showLayout },
  { place: '.others', name: 'others', write: showOtherUses },
  { place: '[data-drawn]', name: 'drawn', write: showDrawnCount },
];
