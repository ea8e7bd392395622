// The pictures of the places where losses live: one size, one hatch, a share of the way from nothing to the whole.
import type { CurvePoint } from '../losses/curvePoint.ts';
import { hatchDefinitions } from '../marks/hatch.ts';
import { planeHatches, type Stratum } from '../plane/column/strata.ts';
import type { Direction } from '../svg.ts';

export const PLACE_WIDTH = 560;
export const PLACE_HEIGHT = 290;
/** Its letters, in its units, where the page does not tell otherwise. */
export const LETTER = 15;

export interface PlaceScene {
  /** Prefix of the ids of this drawing. */
  id: string;
  point: CurvePoint;
  /** How far the picture has come, 0 to 1; at rest 1. */
  share: number;
  direction: Direction;
  number: (value: number, decimals: number) => string;
  /** Of a picture that is as wide as its room, in its units. */
  width?: number;
  /** Of the letters where they grow, in its units. */
  letter?: number;
}

export const placeHatch = (id: string, stratum: Stratum): string =>
  hatchDefinitions(id, [[stratum, planeHatches[stratum]]]);
