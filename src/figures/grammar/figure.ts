// What a computed figure is: inputs, and an answer that is a pure function of them, the same at build and in the browser.
import type { Direction, Drawing, Point } from '../../charts/svg.ts';
import type { Rest } from './live/rest.ts';

/** A number that the reader moves. */
export interface RangeInput {
  kind: 'range';
  key: string;
  label: string;
  low: number;
  high: number;
  step: number;
  value: number;
  /** The value in words, with its unit. */
  say: (value: number) => string;
}

/** One of a few things to choose from. */
export interface ChoiceInput {
  kind: 'choice';
  /** Left out of sight until its script is there, so that a page is short as it opens. */
  isLater?: true;
  key: string;
  label: string;
  value: string;
  choices: readonly { value: string; label: string }[];
}

/** Something that the reader's own device is asked to do; it needs a script. */
export interface ActionInput {
  kind: 'action';
  key: string;
  label: string;
  /** What a press brings, beside the button. */
  hint?: string;
}

export type FigureInput = RangeInput | ChoiceInput | ActionInput;

/** Values by the keys of the inputs. */
export type State = Readonly<Record<string, number | string>>;

/** A curve of the drawing, a row of bars, or places with a value each, to be walked from point to point. */
export interface AnswerCurve {
  /** Tells it from another of the same drawing. */
  name?: string;
  /** In the order of the points, as they are drawn: the pitch follows them. */
  values: readonly number[];
  /** Each point as it is read. */
  said: readonly string[];
  /** Where each stands in the drawing. */
  points: readonly Point[];
}

export interface Answer {
  /** The sentence of the figure. */
  finding: string;
  /** True where it says what was measured on the reader's device: the stamp does too. */
  isMeasured?: boolean;
  drawing: Drawing;
  /** What the drawing shows, for those who do not see it. */
  label: string;
  /** The same numbers as a table: the first cell names its row. Read where the table is seen, so that a costly one may be a getter. */
  rows: readonly (readonly string[])[];
  /** Where the drawing shows values in a row, as many rows in every state. Read where they are walked, so that they may be a getter. */
  curves?: readonly AnswerCurve[];
}

/** What a figure is given beside its state: constants of the seeds and words of one language, as JSON. */
export interface Material {
  language: string;
  direction: Direction;
}

/** Tells a figure's action what has been found, so that it is drawn. */
export type Redraw = (found: State) => void;

/** What the script that every figure has lends to one that is equipped: a figure that brought it along would weigh more. */
export interface Lent {
  /** Does what a button has asked for; until it is done the button says that it works. */
  busy(button: HTMLElement, act: () => Promise<void> | undefined): Promise<void>;
  rest(act: () => void): Rest;
}

export interface Figure<Given extends Material = Material> {
  inputs(given: Given): readonly FigureInput[];
  /** Pure: the same state and material give the same answer. */
  answer(state: State, given: Given): Answer;
  /** Runs an action of the reader; what it finds joins the state. `shown` is the state of the inputs at any moment: a hand may move meanwhile. */
  act?(key: string, given: Given, redraw: Redraw, shown: () => State): Promise<void>;
  /**
   * Adds what a script alone can offer, such as a file of the reader's: it changes the material, then has it drawn. Buttons
   * with `data-action` run `act`; others do what takes a while through `lent.busy`.
   */
  equip?(figure: HTMLElement, given: Given, redraw: Redraw, lent: Lent): void;
}

/** A number of the state. Throws where the key has none. */
export function numberOf(state: State, key: string): number {
  const value = state[key];
  if (typeof value !== 'number')
    throw new TypeError(`state: field ${key}: received ${value}, expected a number`);
  return value;
}

/** A choice of the state. Throws where the key has none. */
export function choiceOf(state: State, key: string): string {
  const value = state[key];
  if (typeof value !== 'string')
    throw new TypeError(`state: field ${key}: received ${value}, expected a text`);
  return value;
}
