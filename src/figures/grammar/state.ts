// The state of a figure in the query of its address: read, checked, and written without what is usual.
import { plainNumber } from '../../text/digits.ts';
import type { FigureInput, State } from './figure.ts';

export interface Problem {
  input: FigureInput;
  received: string;
}

/** The state before the reader touches anything. */
export const usualState = (inputs: readonly FigureInput[]): State =>
  Object.fromEntries(inputs.flatMap((input) => (input.kind === 'action' ? [] : [[input.key, input.value]])));

/** Value of a text for an input, digits of any script; undefined where it is none. */
function valueIn(input: FigureInput, text: string): number | string | undefined {
  if (input.kind === 'action') return undefined;
  if (input.kind === 'choice') return input.choices.find(({ value }) => value === text)?.value;
  const value = Number(plainNumber(text) ?? Number.NaN);
  const steps = (value - input.low) / input.step;
  const isOnStep = Math.abs(steps - Math.round(steps)) < 1e-6;
  return value >= input.low && value <= input.high && isOnStep ? value : undefined;
}

/** State of a query such as `?city=dakar`. What cannot be used is reported, and the usual value stands; other keys are ignored. */
export function readState(
  search: string,
  inputs: readonly FigureInput[],
): { state: State; problems: readonly Problem[] } {
  const query = new URLSearchParams(search);
  const problems: Problem[] = [];
  const read = Object.fromEntries(
    inputs.flatMap((input) => {
      const [received, ...more] = query.getAll(input.key);
      if (received === undefined || input.kind === 'action') return [];
      const value = more.length === 0 ? valueIn(input, received) : undefined;
      if (value !== undefined) return [[input.key, value]];
      problems.push({ input, received: [received, ...more].join(', ') });
      return [];
    }),
  );
  return { state: { ...usualState(inputs), ...read }, problems };
}

/** The query of a state, with `?`; empty where everything is usual. */
export function queryOf(state: State, inputs: readonly FigureInput[]): string {
  const usual = usualState(inputs);
  const changed = Object.keys(usual).filter((key) => state[key] !== usual[key]);
  const query = new URLSearchParams(changed.map((key) => [key, String(state[key])])).toString();
  return query === '' ? '' : `?${query}`;
}
