// What the home page shows of a figure: its drawing at the usual state, its sentence, and how far to trust it.
import type { Drawing } from '../charts/svg.ts';

export interface LeadFigure {
  finding: string;
  drawing: Drawing;
  /** What the drawing shows, for those who do not see it. */
  label: string;
  /** Model or record. */
  stamp: string;
}
