// Says what of the address could not be used, with key, value and range, and what stands in its place.
import { fill } from '../../site/locales.ts';
import { listInWords } from '../../text/listInWords.ts';
import { formatNumber } from '../../text/numbers.ts';
import { MODEL_VERSION, type ParsedAddress, type Problem } from '../inputs/address/parse.ts';
import { ruleNumbers, valueIn } from '../words/ruleNumbers.ts';
import type { Words } from '../words/words.ts';
import { one, output, write } from './elements.ts';

const MOST_SHOWN = 60;
/** What was received and what is expected; where `isUsed`, what stands in its place too: the fallback of the rule. */
export function problemInWords(
  { key, received, rule }: Problem,
  words: Words['problems'],
  language: string,
  isUsed = true,
): string {
  const refusal =
    received.length > 1
      ? fill(words.once, { key, n: formatNumber(language, received.length) })
      : refusalInWords(key, received[0] ?? '', rule, words, language);
  return isUsed ? refusal + usedInWords(rule.fallback, words, language) : refusal;
}

/** What was received under a name, and what its rule expects. */
function refusalInWords(
  name: string,
  received: string,
  rule: Problem['rule'],
  words: Words['problems'],
  language: string,
): string {
  const shown =
    received === ''
      ? words.nothing
      : received.length > MOST_SHOWN
        ? `${received.slice(0, MOST_SHOWN)}\u2026`
        : received;
  return sentence({ key: name, received: shown }, rule, words, language);
}

/** Says under a field what is wrong with it, or, without a rule, that nothing is. Sliders and choices have no room: they cannot be wrong. */
export function showRefusal(
  field: HTMLInputElement | HTMLSelectElement,
  rule: Problem['rule'] | null,
  words: Words['problems'],
  language: string,
): void {
  // While a control is dragged every field is shown anew: what is as it was is left alone.
  if (rule === null && field.getAttribute('aria-invalid') !== 'true') return;
  field.setAttribute('aria-invalid', String(rule !== null));
  // What is wrong is said before what the field is for.
  const [id = ''] = (field.getAttribute('aria-describedby') ?? '').split(' ');
  const place = document.getElementById(id);
  if (!place) return;
  const label = field.labels?.[0]?.querySelector('span')?.textContent;
  const name = label ?? field.getAttribute('aria-label') ?? field.name;
  place.textContent = rule
    ? refusalInWords(name, field.value, rule, words, language) + usedInWords(rule.fallback, words, language)
    : '';
  place.hidden = rule === null;
}

const usedInWords = (fallback: number | string, words: Words['problems'], language: string): string =>
  ` ${fill(words.used, { fallback: valueIn(language, fallback) })}`;

function sentence(
  named: { key: string; received: string },
  rule: Problem['rule'],
  words: Words['problems'],
  language: string,
): string {
  if (rule.kind === 'choice')
    return fill(words.choice, { ...named, choices: listInWords(rule.choices, words) });
  const values = { ...named, ...ruleNumbers(language, rule) };
  if (rule.kind === 'decimal') return fill(words.decimal, values);
  if (rule.multiple !== undefined) return fill(words.multiple, values);
  return fill(rule.word === undefined ? words.integer : words.word, values);
}

/** Says that the model failed at a question, and how; an empty message takes it back. */
export function showFault(message: string): void {
  write(output('fault'), message);
  one('[data-fault]').hidden = message === '';
}

/** What was written by another version of the model is used, with the numbers of this one. */
export const otherModelInWords = (received: number, words: Words['problems'], language: string): string =>
  fill(words.otherModel, {
    received: formatNumber(language, received),
    present: formatNumber(language, MODEL_VERSION),
  });

/** A line for each value that could not be used, and for each key that is all but one of the simulator's. */
export const linesOfAddress = (
  { problems, misspelt }: ParsedAddress,
  words: Words['problems'],
  language: string,
): string[] => [
  ...problems.map((problem) => problemInWords(problem, words, language)),
  ...misspelt.map((key) => fill(words.misspelt, key)),
];

/** `more` are lines of what else the address could not bring back. */
export function showProblems(
  address: ParsedAddress,
  more: readonly string[],
  words: Words['problems'],
  language: string,
): void {
  const box = one('[data-problems]');
  const { otherModel } = address;
  const faults = [...linesOfAddress(address, words, language), ...more];
  const lines = [...faults];
  if (otherModel !== undefined) lines.push(otherModelInWords(otherModel, words, language));
  box.hidden = lines.length === 0;
  const title = document.createElement('p');
  title.append(Object.assign(document.createElement('b'), { textContent: words.title }));
  const list = document.createElement('ul');
  list.append(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
  box.replaceChildren(...(faults.length > 0 ? [title, list] : [list]));
}
