// Says what of the address could not be used, with key, value and range, and what stands in its place.
import { fill } from '../../site/locales.ts';
import { listInWords } from '../../text/listInWords.ts';
import { MODEL_VERSION, type ParsedAddress, type Problem } from '../inputs/address/parse.ts';
import type { Words } from '../words/words.ts';
import { one, output, write } from './elements.ts';

const MOST_SHOWN = 60;
/** What was received and what is expected; where `isUsed`, what stands in its place too: the fallback of the rule. */
export function problemInWords(
  { key, received, rule }: Problem,
  words: Words['problems'],
  isUsed = true,
): string {
  const refusal =
    received.length > 1
      ? fill(words.once, { key, n: received.length })
      : refusalInWords(key, received[0] ?? '', rule, words);
  return isUsed ? refusal + usedInWords(rule.fallback, words) : refusal;
}

/** What was received under a name, and what its rule expects. */
function refusalInWords(
  name: string,
  received: string,
  rule: Problem['rule'],
  words: Words['problems'],
): string {
  const shown =
    received === ''
      ? words.nothing
      : received.length > MOST_SHOWN
        ? `${received.slice(0, MOST_SHOWN)}\u2026`
        : received;
  return sentence(name, shown, rule, words);
}

/** Says under a field what is wrong with it, or, without a rule, that nothing is. Sliders and choices have no room: they cannot be wrong. */
export function showRefusal(
  field: HTMLInputElement | HTMLSelectElement,
  rule: Problem['rule'] | null,
  words: Words['problems'],
): void {
  // While a control is dragged every field is shown anew: what is as it was is left alone.
  if (rule === null && field.getAttribute('aria-invalid') !== 'true') return;
  field.setAttribute('aria-invalid', String(rule !== null));
  const place = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  if (!place) return;
  const label = field.labels?.[0]?.querySelector('span')?.textContent;
  const name = label ?? field.getAttribute('aria-label') ?? field.name;
  place.textContent = rule
    ? refusalInWords(name, field.value, rule, words) + usedInWords(rule.fallback, words)
    : '';
  place.hidden = rule === null;
}

const usedInWords = (fallback: number | string, words: Words['problems']): string =>
  ` ${fill(words.used, { fallback })}`;

function sentence(key: string, received: string, rule: Problem['rule'], words: Words['problems']): string {
  const value = { key, received };
  if (rule.kind === 'choice')
    return fill(words.choice, { ...value, choices: listInWords(rule.choices, words) });
  const range = { ...value, low: rule.low, high: rule.high };
  if (rule.kind === 'decimal') return fill(words.decimal, { ...range, decimals: rule.decimals });
  if (rule.multiple !== undefined) return fill(words.multiple, { ...range, multiple: rule.multiple });
  return rule.word === undefined
    ? fill(words.integer, range)
    : fill(words.word, { ...range, word: rule.word });
}

/** Says that the model failed at a question, and how; an empty message takes it back. */
export function showFault(message: string): void {
  write(output('fault'), message);
  one('[data-fault]').hidden = message === '';
}

/** What was written by another version of the model is used, with the numbers of this one. */
export const otherModelInWords = (received: number, words: Words['problems']): string =>
  fill(words.otherModel, { received, present: MODEL_VERSION });

/** `more` are lines of what else the address could not bring back. */
export function showProblems(
  { problems, otherModel }: ParsedAddress,
  more: readonly string[],
  words: Words['problems'],
): void {
  const box = one('[data-problems]');
  const lines = [...problems.map((problem) => problemInWords(problem, words)), ...more];
  if (otherModel !== undefined) lines.push(otherModelInWords(otherModel, words));
  box.hidden = lines.length === 0;
  const title = document.createElement('p');
  title.append(Object.assign(document.createElement('b'), { textContent: words.title }));
  const list = document.createElement('ul');
  list.append(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
  box.replaceChildren(...(problems.length + more.length > 0 ? [title, list] : [list]));
}
