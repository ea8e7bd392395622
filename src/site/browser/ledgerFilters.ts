// The ledger's filters with a script: search in the lines, counts that follow, empty parts away, and all of it in the address.
import { fold } from '../../text/analysis/fold.ts';
import { type PluralForms, plural } from '../../text/plurals.ts';

const form = document.querySelector<HTMLFormElement>('[data-ledger-filters]');
const language = document.documentElement.lang;
const lines = [...document.querySelectorAll<HTMLElement>('[data-line]')].map((item) => ({
  item,
  part: item.dataset.line ?? '',
  status: item.dataset.status ?? '',
  verdict: item.dataset.verdict ?? '',
  text: fold(`${item.id} ${item.textContent ?? ''}`),
}));
const keys = ['part', 'status', 'verdict'] as const;
type Choice = Record<(typeof keys)[number] | 'q', string>;

const fits = (line: (typeof lines)[number], choice: Choice): boolean =>
  keys.every((key) => choice[key] === '' || choice[key] === line[key]) &&
  fold(choice.q)
    .split(/\s+/)
    .every((word) => line.text.includes(word));

function show(form: HTMLFormElement): void {
  const given = new FormData(form);
  const chosen = (key: string): string => String(given.get(key) ?? '').trim();
  const choice: Choice = {
    part: chosen('part'),
    status: chosen('status'),
    verdict: chosen('verdict'),
    q: chosen('q'),
  };
  let count = 0;
  for (const line of lines) {
    const isShown = fits(line, choice);
    line.item.hidden = !isShown;
    if (isShown) count++;
  }
  for (const section of document.querySelectorAll<HTMLElement>('section[data-part]'))
    section.hidden = !section.querySelector('li:not([hidden])');
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    const other = { ...choice, [input.name]: input.value };
    const label = input.parentElement?.querySelector(':scope > .number');
    if (label) label.textContent = String(lines.filter((line) => fits(line, other)).length);
  }
  const told = form.querySelector('[data-shown-lines]');
  if (told) told.textContent = plural(language, count, JSON.parse(form.dataset.shown ?? '{}') as PluralForms);
  form.querySelector('[data-no-line]')?.toggleAttribute('hidden', count > 0);
}

function keepInAddress(form: HTMLFormElement): void {
  const address = new URL(location.href);
  for (const [key, value] of new FormData(form)) {
    if (value === '') address.searchParams.delete(key);
    else address.searchParams.set(key, String(value));
  }
  history.replaceState(history.state, '', address);
}

if (form) {
  for (const [key, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(key);
    if (field instanceof RadioNodeList || field instanceof HTMLInputElement) field.value = value;
  }
  show(form);
  form.addEventListener('input', () => {
    show(form);
    keepInAddress(form);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
}
