// The controls of a figure: the state that they show, and what a hand has moved.
import type { FigureInput, State } from '../../figure.ts';
import { usualState } from '../../state.ts';

const controlsOf = (figure: HTMLElement): (HTMLInputElement | HTMLSelectElement)[] => [
  ...figure.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-input]'),
];

/** The state that the controls show. */
export function shownState(figure: HTMLElement, inputs: readonly FigureInput[]): State {
  const state: Record<string, number | string> = { ...usualState(inputs) };
  for (const control of controlsOf(figure)) {
    const key = control.dataset.input ?? '';
    const isUnchosen = control.type === 'radio' && !(control as HTMLInputElement).checked;
    if (!isUnchosen) state[key] = control.type === 'range' ? Number(control.value) : control.value;
  }
  return state;
}

/** What the hand has moved, while the script was on its way or before the page was read again: the page puts every control where it usually stands. */
export function movedState(figure: HTMLElement, inputs: readonly FigureInput[]): State {
  const usual = usualState(inputs);
  const shown = Object.entries(shownState(figure, inputs));
  return Object.fromEntries(shown.filter(([key, value]) => value !== usual[key]));
}

/** Sets the controls to a state. */
export function showState(figure: HTMLElement, state: State): void {
  for (const control of controlsOf(figure)) {
    const value = String(state[control.dataset.input ?? '']);
    if (control.type === 'radio') (control as HTMLInputElement).checked = control.value === value;
    else control.value = value;
  }
}
