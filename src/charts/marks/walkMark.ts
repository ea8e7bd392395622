// The mark of the point that a walker stands on.
import { type Point, path } from '../svg.ts';
import { octagon } from './octagon.ts';

const MARK_PX = 7;

export const walkMark = ([x, y]: Point): string => path('walk-mark', octagon(x, y, MARK_PX));
