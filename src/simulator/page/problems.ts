// Says what of the address could not be used, with key, value and range, and what stands in its place.
import { fill } from '../../site/locales.ts';
import { MODEL_VERSION, type ParsedAddress, type Problem } from '../address/parse.ts';
import type { Words } from '../view.ts';
import { one } from './elements.ts';

const MOST_SHOWN = 60;

export function problemInWords({ key, received, rule }: Problem, words: Words['problems']): string {
  if (received.length > 1)
    return fill(words.once, { key, n: received.length }) + usedInWords(rule.fallback, words);
  const text = received[0] ?? '';
  const shown =
    text === '' ? words.nothing : text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}\u2026` : text;
  return sentence(key, shown, rule, words) + usedInWords(rule.fallback, words);
}

const usedInWords = (fallback: number | string, words: Words['problems']): string =>
  ` ${fill(words.used, { fallback })}`;

function sentence(key: string, received: string, rule: Problem['rule'], words: Words['problems']): string {
  const value = { key, received };
  if (rule.kind === 'choice') return fill(words.choice, { ...value, choices: rule.choices.join(', ') });
  const range = { ...value, low: rule.low, high: rule.high };
  if (rule.kind === 'decimal') return fill(words.decimal, { ...range, decimals: rule.decimals });
  if (rule.multiple !== undefined) return fill(words.multiple, { ...range, multiple: rule.multiple });
  return fill(words.integer, range);
}

export function showProblems({ problems, olderModel }: ParsedAddress, words: Words['problems']): void {
  const box = one('[data-problems]');
  const lines = problems.map((problem) => problemInWords(problem, words));
  if (olderModel !== undefined)
    lines.push(fill(words.older, { received: olderModel, present: MODEL_VERSION }));
  box.hidden = lines.length === 0;
  const title = document.createElement('p');
  title.append(Object.assign(document.createElement('b'), { textContent: words.title }));
  const list = document.createElement('ul');
  list.append(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
  box.replaceChildren(...(problems.length > 0 ? [title, list] : [list]));
}
