// Where the map and the strip of weeks stand in the drawing, and what stands where on them.
import { mapRange } from './map/mapRange.ts';

export const width = 320;
export const height = 330;
export const map = { left: 34, right: 306, top: 34, bottom: 186 };
export const year = { top: 262, bottom: 306 };

export const xOf = (power: number): number =>
  map.left +
  ((power - mapRange.lowPower) / (mapRange.highPower - mapRange.lowPower)) * (map.right - map.left);
export const yOf = (hours: number): number =>
  map.bottom - (hours / mapRange.highBattery) * (map.bottom - map.top);

export const weekY = (share: number): number => year.bottom - share * (year.bottom - year.top);
