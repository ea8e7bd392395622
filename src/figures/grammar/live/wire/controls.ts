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

/** What the hand has moved while the script was on its way: the controls that no longer stand where the page put them. */
export function movedState(figure: HTMLElement, inputs: readonly FigureInput[]): State {
  const shown = shownState(figure, inputs);
  const moved = controlsOf(figure).filter((control) => {
    if (control instanceof HTMLSelectElement)
      return [...control.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
    return control.type === 'radio'
      ? control.checked !== control.defaultChecked
      : control.value !== control.defaultValue;
  });
  const keys = moved.map(({ dataset }) => dataset.input ?? '');
  return Object.fromEntries(keys.map((key) => [key, shown[key]])) as State;
}

/** Sets the controls to a state. */
export function showState(figure: HTMLElement, state: State): void {
  for (const control of controlsOf(figure)) {
    const value = String(state[control.dataset.input ?? '']);
    if (control.type === 'radio') (control as HTMLInputElement).checked = control.value === value;
    else control.value = value;
  }
}
