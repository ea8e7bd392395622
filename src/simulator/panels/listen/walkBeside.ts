// The walker of the plane once more, beside the drawing of a section that comes later.
import { type WalkedCurve, walkCurve } from '../../../charts/speak/curveWalker.ts';
import { one } from '../../dom/elements.ts';
import type { View } from '../view.ts';

/** Puts it into the section of a name. Returns what to call with each view of the section. */
export function walkBeside(
  section: 'influence' | 'failures',
  nameOf: (view: View) => string,
  curveOf: (view: View) => WalkedCurve,
): (view: View) => void {
  let now: View;
  let show: (() => void) | undefined;
  return (view) => {
    now = view;
    show ??= walkCurve(partsIn(section, nameOf(view)), () => curveOf(now));
    show();
  };
}

/** The words of its button are in the page alone. */
function partsIn(section: string, name: string) {
  const group = one('.listen').cloneNode(true) as HTMLElement;
  const part = <E extends HTMLElement>(tag: string): E => group.querySelector(tag) as E;
  const label = part<HTMLLabelElement>('label');
  const slider = part<HTMLInputElement>('input');
  const output = part<HTMLOutputElement>('output');
  const sound = part<HTMLButtonElement>('button');
  group.setAttribute('aria-label', name);
  label.textContent = name;
  slider.id = `walk-${section}`;
  label.htmlFor = slider.id;
  output.setAttribute('for', slider.id);
  slider.value = '0';
  sound.setAttribute('aria-pressed', 'false');
  for (const { dataset } of [slider, output, sound])
    for (const key of Object.keys(dataset)) delete dataset[key];
  one(`[data-${section}] :is(.draw, .failures-draw)`).append(group);
  return { slider, output, sound };
}
