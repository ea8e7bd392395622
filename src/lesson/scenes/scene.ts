// What a scene of the lesson is: its state, the loss that it speaks of, the settings that a class moves.
import { z } from 'zod';
import { strata } from '../../charts/plane/column/strata.ts';
import { powerDrawings } from '../stage/powerDrawing.ts';

/** Settings that a scene or a challenge may let a reader move. */
export const movableKeys = [
  'mw',
  'use',
  'pue',
  'it',
  'rack',
  'policy',
  'batch',
  'crit',
  'fail',
  'mode',
  'ckpt',
  'prec',
  'tpot',
] as const;
export type MovableKey = (typeof movableKeys)[number];

const sceneSchema = z.strictObject({
  /** Name of its files of words. */
  id: z.string().regex(/^\d{2}-[a-z-]+$/, 'a number of two digits and words, such as 04-cooling'),
  /** Query of the simulator's address. */
  state: z.string(),
  stratum: z.enum(strata).optional(),
  /** A second loss of the same idea, with its own picture. */
  beside: z.enum(strata).optional(),
  /** What the power comes to, drawn in the place of the plane, where a scene does not tell of work yet. */
  drawn: z.enum(powerDrawings).optional(),
  controls: z.array(z.enum(movableKeys)).min(1).max(2),
  /** Whether every loss is named beside the drawing. */
  losses: z.boolean().optional(),
  /** Whether its words are shown in class too, where else only question, drawing and sentence are. */
  words: z.boolean().optional(),
  /** What a class foretells before the answer: the curve, or how many times the work grows. */
  predict: z.enum(['curve', 'times']).optional(),
});
export const scenesSchema = z.array(sceneSchema).min(1);
export type Scene = z.infer<typeof sceneSchema>;
