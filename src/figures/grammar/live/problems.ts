// Says above a figure what of its address could not be used: which field, what was received, what was expected. Loaded where
// something could not.
import { fill } from '../../../text/fill.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { FigureInput } from '../figure.ts';
import type { Problem } from '../state.ts';
import type { LiveWords } from './words.ts';

const MOST_SHOWN = 40;

/** The words of the page, and its language, whose form its numbers have. */
interface Saying {
  frame: LiveWords;
  material: { language: string };
}

function expectedIn(input: FigureInput, { frame, material }: Saying): string {
  if (input.kind === 'range') {
    const number = (value: number): string => formatNumber(material.language, value);
    const { low, high, step } = input;
    return fill(frame.wholeRange, { low: number(low), high: number(high), step: number(step) });
  }
  const choices = input.kind === 'choice' ? input.choices.map(({ value }) => value) : [];
  return fill(frame.choice, { choices: choices.join(frame.comma) });
}

export const problemInWords = ({ input, received }: Problem, saying: Saying): string =>
  fill(saying.frame.problem, {
    label: input.label,
    key: input.key,
    received: received.length > MOST_SHOWN ? `${received.slice(0, MOST_SHOWN)}…` : received,
    expected: expectedIn(input, saying),
  });

export function showProblems(figure: HTMLElement, problems: readonly Problem[], saying: Saying): void {
  const box = document.createElement('div');
  box.className = 'figure-problem';
  box.role = 'alert';
  box.dataset.figureProblem = '';
  box.append(
    ...problems.map((problem) =>
      Object.assign(document.createElement('p'), { textContent: problemInWords(problem, saying) }),
    ),
  );
  figure.before(box);
}
