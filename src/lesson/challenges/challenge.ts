// What a challenge is: where it begins, what the model must say for it to be reached, hints in steps, what was learnt.
import { z } from 'zod';
import { type Stratum, strata } from '../../charts/plane/column/strata.ts';
import { translated } from '../../seeds/translated.ts';
import { movableKeys } from '../scenes/scene.ts';

/** Texts carry no numbers: those of the goal are written from its conditions, in the marks of each language. */
const words = translated.refine(
  (texts) => Object.values(texts).every((text) => !/\p{Nd}/u.test(text)),
  'words without digits: the goal states the numbers',
);

/** Measures that a goal may look at, beside the losses: each has a name in content/ui. */
const plainMeasures = [
  'useful',
  'mw',
  'share',
  'racks',
  'chips',
  'idleChips',
  'stopsPerDay',
  'work',
] as const;
export type PlainMeasure = (typeof plainMeasures)[number];
type GoalMeasure = PlainMeasure | Stratum | `${Stratum}Taken`;
const goalMeasures: readonly GoalMeasure[] = [
  ...plainMeasures,
  ...strata.flatMap((stratum) => [stratum, `${stratum}Taken`] as const),
];

const bounds = { atLeast: z.number().optional(), atMost: z.number().optional() };
const condition = z
  .strictObject({
    measure: z.enum(goalMeasures).optional(),
    setting: z.enum(movableKeys).optional(),
    ...bounds,
  })
  .refine(
    ({ measure, setting }) => (measure === undefined) !== (setting === undefined),
    'either a measure or a setting',
  )
  .refine(
    ({ atLeast, atMost }) => (atLeast === undefined) !== (atMost === undefined),
    'either atLeast or atMost',
  );

export const challengeSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'words such as ten-useful, the name of the file'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** Queries of the simulator's address. */
  start: z.string(),
  solution: z.string(),
  trick: z.string(),
  controls: z.array(z.enum(movableKeys)).min(1),
  goal: z.strictObject({
    conditions: z.array(condition).min(1),
    /** Settings that must stay as they were at the start. */
    keep: z.array(z.enum(movableKeys)),
  }),
  title: words,
  task: words,
  hints: z.array(words).min(1),
  learnt: words,
});
export type Challenge = z.infer<typeof challengeSchema>;
export type Goal = Challenge['goal'];
export type Condition = Goal['conditions'][number];
