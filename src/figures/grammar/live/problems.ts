// Says above a figure what of its address could not be used: which field, what was received, what was expected.
import { fill } from '../../../site/locales.ts';
import type { FigureInput } from '../figure.ts';
import type { Problem } from '../state.ts';
import type { LiveWords } from './words.ts';

const MOST_SHOWN = 40;

function expectedIn(input: FigureInput, words: LiveWords): string {
  if (input.kind === 'range') {
    const { low, high, step } = input;
    return fill(words.wholeRange, { low, high, step });
  }
  const choices = input.kind === 'choice' ? input.choices.map(({ value }) => value) : [];
  return fill(words.choice, { choices: choices.join(words.comma) });
}

export const problemInWords = ({ input, received }: Problem, words: LiveWords): string =>
  fill(words.problem, {
    label: input.label,
    key: input.key,
    received: received.length > MOST_SHOWN ? `${received.slice(0, MOST_SHOWN)}…` : received,
    expected: expectedIn(input, words),
  });

export function showProblems(figure: HTMLElement, problems: readonly Problem[], words: LiveWords): void {
  if (problems.length === 0) return;
  const box = document.createElement('div');
  box.className = 'figure-problem';
  box.role = 'alert';
  box.dataset.figureProblem = '';
  box.append(
    ...problems.map((problem) =>
      Object.assign(document.createElement('p'), { textContent: problemInWords(problem, words) }),
    ),
  );
  figure.before(box);
}
