// The walker of the plane once more, beside a drawing whose values are walked when a reader comes to it.
import { type WalkedCurve, walkCurve } from '../../../charts/speak/curveWalker.ts';
import { one } from '../../dom/elements.ts';
import type { View } from '../view.ts';

export interface BesideWalk {
  /** What the drawing calls the places of its values. */
  walk: string;
  /** Selector of what the walker is put into. */
  place: string;
  nameOf(view: View): string;
  curveOf(view: View): WalkedCurve;
}

/** Returns what to call with each view of the drawing. */
export function walkBeside({ walk, place, nameOf, curveOf }: BesideWalk): (view: View) => void {
  let now: View;
  let show: (() => void) | undefined;
  return (view) => {
    now = view;
    show ??= walkCurve(partsIn(place, walk, nameOf(view)), () => curveOf(now));
    show();
  };
}

/** The words of its button are in the page alone. */
function partsIn(place: string, walk: string, name: string) {
  const group = one('.listen').cloneNode(true) as HTMLElement;
  const part = <E extends HTMLElement>(tag: string): E => group.querySelector(tag) as E;
  const label = part<HTMLLabelElement>('label');
  const slider = part<HTMLInputElement>('input');
  const output = part<HTMLOutputElement>('output');
  const sound = part<HTMLButtonElement>('button');
  group.setAttribute('aria-label', name);
  label.textContent = name;
  slider.id = `walk-${walk}`;
  slider.dataset.walk = walk;
  label.htmlFor = slider.id;
  output.setAttribute('for', slider.id);
  slider.value = '0';
  sound.setAttribute('aria-pressed', 'false');
  for (const { dataset } of [output, sound]) for (const key of Object.keys(dataset)) delete dataset[key];
  one(place).append(group);
  return { slider, output, sound };
}
