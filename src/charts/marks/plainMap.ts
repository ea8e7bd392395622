// A map without borders: longitude and latitude on straight scales, true to shape at its middle latitude.
import { cosine, RADIANS_PER_DEGREE } from '../../model/numbers/angles.ts';
import type { Position } from '../../model/reach/greatCircle.ts';
import type { Point } from '../svg.ts';

/** What the map shows [°] and how wide it is [px]. */
export interface MapWindow {
  west: number;
  east: number;
  south: number;
  north: number;
  widthPx: number;
}

const scales = ({ west, east, south, north, widthPx }: MapWindow) => {
  const x = widthPx / (east - west);
  return { x, y: x / cosine(((south + north) / 2) * RADIANS_PER_DEGREE) };
};

/** Height of the map [px]. */
export const mapHeightPx = (window: MapWindow): number =>
  Math.round((window.north - window.south) * scales(window).y);

/** Where a position lies on the map [px]. */
export function pointOnMap({ latitudeDeg, longitudeDeg }: Position, window: MapWindow): Point {
  const { x, y } = scales(window);
  return [(longitudeDeg - window.west) * x, (window.north - latitudeDeg) * y];
}
