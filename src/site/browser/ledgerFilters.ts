// The ledger's filters with a script: search in the lines, counts that follow, empty parts away, and all of it in the address.
import { fold } from '../../text/analysis/fold.ts';
import { type PluralForms, plural } from '../../text/plurals.ts';

const filters = document.querySelector<HTMLElement>('[data-ledger-filters]');
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

/** What the inputs say now. */
function choiceIn(filters: HTMLElement): Choice {
  const value = (key: string): string =>
    filters.querySelector<HTMLInputElement>(`[name=${key}]:is(:checked, [type=search])`)?.value.trim() ?? '';
  return { part: value('part'), status: value('status'), verdict: value('verdict'), q: value('q') };
}

function show(filters: HTMLElement): void {
  const choice = choiceIn(filters);
  let count = 0;
  for (const line of lines) {
    const isShown = fits(line, choice);
    line.item.hidden = !isShown;
    if (isShown) count++;
  }
  for (const section of document.querySelectorAll<HTMLElement>('section[data-part]'))
    section.hidden = !section.querySelector('li:not([hidden])');
  for (const input of filters.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    const other = { ...choice, [input.name]: input.value };
    const label = input.parentElement?.querySelector(':scope > .number');
    if (label) label.textContent = String(lines.filter((line) => fits(line, other)).length);
  }
  const told = filters.querySelector('[data-shown-lines]');
  if (told)
    told.textContent = plural(language, count, JSON.parse(filters.dataset.shown ?? '{}') as PluralForms);
  filters.querySelector('[data-no-line]')?.toggleAttribute('hidden', count > 0);
}

function keepInAddress(choice: Choice): void {
  const address = new URL(location.href);
  for (const [key, value] of Object.entries(choice)) {
    if (value === '') address.searchParams.delete(key);
    else address.searchParams.set(key, value);
  }
  history.replaceState(history.state, '', address);
}

if (filters) {
  for (const [key, value] of new URLSearchParams(location.search))
    for (const input of filters.querySelectorAll<HTMLInputElement>('input')) {
      if (input.name !== key) continue;
      if (input.type === 'search') input.value = value;
      else if (input.value === value) input.checked = true;
    }
  show(filters);
  filters.addEventListener('input', () => {
    show(filters);
    keepInAddress(choiceIn(filters));
  });
}
