// What an address asks of a scene and cannot be used is said in the scene, until a hand moves it.
import { type Problem, parseAddress } from '../../simulator/inputs/address/parse.ts';
import { element } from '../../site/browser/element.ts';
import { fill } from '../../text/fill.ts';
import { faultInWords } from '../own/faultInWords.ts';
import type { OwnFault } from '../own/ownLesson.ts';
import type { Model } from './told.ts';

const faultOf = ({ key, received, rule }: Problem): OwnFault => ({
  field: key,
  received: received.join(', ') || { kind: 'nothing' },
  expected: received.length > 1 ? 'once' : rule,
});

/** `state` is the query of the address. */
export function tellProblems(scene: HTMLElement, state: string, { seeds, words, lang }: Model): void {
  const { problems, misspelt } = parseAddress(state, seeds);
  const { own } = words.lesson;
  const said = { ...own, named: {}, ranges: { ...words.problems, ...own.ranges } };
  const lines = [
    ...problems.map((problem) => faultInWords(faultOf(problem), said, lang)),
    ...misspelt.map((key) => fill(words.problems.misspelt, key)),
  ];
  if (lines.length === 0) return;
  const told = element(
    'div',
    { class: 'refusal small', role: 'alert' },
    ...lines.map((line) => element('p', {}, line)),
  );
  scene.querySelector('.scene-head')?.append(told);
  scene.addEventListener('input', () => told.remove(), { once: true });
}
