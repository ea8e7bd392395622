// What an address asks of a scene and cannot be used is said in the scene, until a hand moves it.
import { problemInWords } from '../../simulator/dom/problems.ts';
import { parseAddress } from '../../simulator/inputs/address/parse.ts';
import { element } from '../../site/browser/element.ts';
import type { Model } from './told.ts';

/** `state` is the query of the address. */
export function tellProblems(scene: HTMLElement, state: string, { seeds, words }: Model): void {
  const { problems } = parseAddress(state, seeds);
  if (problems.length === 0) return;
  const lines = problems.map((problem) => element('p', {}, problemInWords(problem, words.problems)));
  const told = element('div', { class: 'refusal small', role: 'alert' }, ...lines);
  scene.querySelector('.scene-head')?.append(told);
  scene.addEventListener('input', () => told.remove(), { once: true });
}
