// What a chart is told beside its values: ids, width of the page, reading direction; and where its plot stands.
import type { Direction } from './svg.ts';

export interface ChartForm {
  /** Prefix of the ids of this drawing. */
  id: string;
  isNarrow: boolean;
  direction: Direction;
  /** Whose marks the numbers have. */
  language: string;
}

/** The rectangle of the plot inside a drawing [px]. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
