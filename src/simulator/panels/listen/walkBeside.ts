// Walkers of drawings that a reader comes to later: in a group that the page has, or in one more like that of the plane.
import { type WalkedCurve, walkCurve } from '../../../charts/speak/curveWalker.ts';
import { one } from '../../dom/elements.ts';
import type { View } from '../view.ts';

/** Returns what to call with each view of the drawing; the group is asked for at the first. */
export function walkIn(
  groupOf: (view: View) => HTMLElement,
  curveOf: (view: View) => WalkedCurve,
): (view: View) => void {
  let now: View;
  let show: (() => void) | undefined;
  return (view) => {
    now = view;
    show ??= walkCurve(partsOf(groupOf(view)), () => curveOf(now));
    show();
  };
}

const partsOf = (group: HTMLElement) => ({
  slider: group.querySelector('input')!,
  output: group.querySelector('output')!,
  sound: group.querySelector('button')!,
});

export interface BesideWalk {
  /** What the drawing calls the places of its values. */
  walk: string;
  /** Selector of what the walker is put into. */
  place: string;
  nameOf(view: View): string;
  curveOf(view: View): WalkedCurve;
}

export const walkBeside = ({ walk, place, nameOf, curveOf }: BesideWalk): ((view: View) => void) =>
  walkIn((view) => groupIn(place, walk, nameOf(view)), curveOf);

/** The words of its button are in the page alone. */
function groupIn(place: string, walk: string, name: string): HTMLElement {
  const group = one('.listen').cloneNode(true) as HTMLElement;
  const { slider, output, sound } = partsOf(group);
  const label = group.querySelector('label')!;
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
  return group;
}
