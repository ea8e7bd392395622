// The campus's fills and lines from the page's colour tokens, mixed flat, again for each theme.
import { Color, LinearSRGBColorSpace } from 'three';

/** Three faces of a solid: from above, to the lower left, to the lower right. */
export type Fills = [top: Color, left: Color, right: Color];

export interface CampusColours {
  ink: Color;
  sheet: Color;
  edge: Color;
  line: Color;
  copper: Color;
  hall: Fills;
  yard: Fills;
  /** By tone: 0 to 3 by delay, 4 held up a step, 5 not yet drawn. */
  racks: Fills[];
}

export const UNKNOWN_TONE = 5;

/** Reads the tokens as they are on `host` now. */
export function readColours(host: Element): CampusColours {
  const style = getComputedStyle(host);
  // LinearSRGBColorSpace keeps three from converting: the shaders write what the token says.
  const token = (name: string): Color =>
    new Color().setStyle(style.getPropertyValue(name).trim() || '#000', LinearSRGBColorSpace);
  const [ink, paper, sheet] = [token('--ink'), token('--paper'), token('--sheet')];
  const [water, soft] = [token('--water-fill'), token('--water-soft')];
  const [copper, copperSoft] = [token('--copper'), token('--copper-soft')];
  const mixed = (from: Color, to: Color, share: number): Color => from.clone().lerp(to, share);
  const night = ink.g < paper.g ? ink : paper;
  // At night --water-fill alone would sink into the roof at the size of a rack.
  const deep = mixed(water, token('--water'), 0.4);
  const rack = (share: number): Fills => {
    const top = mixed(soft, deep, share);
    return [top, mixed(top, night, 0.45), mixed(top, night, 0.22)];
  };
  return {
    ink,
    sheet,
    edge: token('--edge'),
    line: token('--line'),
    copper,
    hall: [soft, water, sheet],
    yard: [sheet, soft, sheet],
    racks: [
      rack(0.5),
      rack(0.66),
      rack(0.83),
      rack(1),
      [copper, mixed(copper, night, 0.3), copperSoft],
      rack(0.9),
    ],
  };
}
