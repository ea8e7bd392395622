// The ledger's filters with a script: search in the lines, counts that follow, empty parts away, and all of it in the address.
import { foldLine } from '../../../text/analysis/fold.ts';
import { type PluralForms, plural } from '../../../text/plurals.ts';
import { keepAddress } from '../keepAddress.ts';
import { started } from '../lostNotice.ts';
import {
  addressWithChoice,
  choiceInAddress,
  fitsChoice,
  type LedgerChoice,
  type LedgerLine,
} from './ledgerChoice.ts';

const filters = document.querySelector<HTMLElement>('[data-ledger-filters]');
const language = document.documentElement.lang;

interface ShownLine extends LedgerLine {
  item: HTMLElement;
}

let read: ShownLine[] | undefined;

/** Read when a reader first asks: most only look, and a page has hundreds. */
function linesOfPage(): ShownLine[] {
  read ??= [...document.querySelectorAll<HTMLElement>('[data-line]')].map((item) => ({
    item,
    part: item.dataset.line ?? '',
    status: item.dataset.status ?? '',
    verdict: item.dataset.verdict ?? '',
    text: foldLine(`${item.id} ${item.textContent ?? ''}`),
  }));
  return read;
}

const radiosOf = (filters: HTMLElement, name: string): HTMLInputElement[] => [
  ...filters.querySelectorAll<HTMLInputElement>(`input[type=radio][name=${name}]`),
];

/** What the inputs say now. */
function choiceIn(filters: HTMLElement): LedgerChoice {
  const value = (key: string): string =>
    filters.querySelector<HTMLInputElement>(`[name=${key}]:is(:checked, [type=search])`)?.value.trim() ?? '';
  return { part: value('part'), status: value('status'), verdict: value('verdict'), q: value('q') };
}

/** Sets the inputs to what the address asks for. */
function setFromAddress(filters: HTMLElement): void {
  const offered = (name: string): string[] => radiosOf(filters, name).map(({ value }) => value);
  const { q, ...asked } = choiceInAddress(location.search, {
    part: offered('part'),
    status: offered('status'),
    verdict: offered('verdict'),
  });
  for (const [name, value] of Object.entries(asked))
    for (const radio of radiosOf(filters, name)) radio.checked = radio.value === value;
  const search = filters.querySelector<HTMLInputElement>('input[type=search]');
  if (search) search.value = q;
}

function show(filters: HTMLElement): void {
  const choice = choiceIn(filters);
  const lines = linesOfPage();
  const fits = fitsChoice(choice);
  let count = 0;
  for (const line of lines) {
    const isShown = fits(line);
    line.item.hidden = !isShown;
    if (isShown) count++;
  }
  for (const section of document.querySelectorAll<HTMLElement>('section[data-part]'))
    section.hidden = !section.querySelector('li:not([hidden])');
  for (const input of filters.querySelectorAll<HTMLInputElement>('input[type=radio]')) {
    const label = input.parentElement?.querySelector(':scope > .number');
    const fitsOther = fitsChoice({ ...choice, [input.name]: input.value });
    if (label) label.textContent = String(lines.filter(fitsOther).length);
  }
  const told = filters.querySelector('[data-shown-lines]');
  if (told)
    told.textContent = plural(language, count, JSON.parse(filters.dataset.shown ?? '{}') as PluralForms);
  filters.querySelector('[data-no-line]')?.toggleAttribute('hidden', count > 0);
}

/** A line that the address names is shown whatever was filtered: nothing is asked any more. */
function showNamed(filters: HTMLElement): void {
  const line = linesOfPage().find(({ item }) => `#${item.id}` === location.hash);
  if (!line || fitsChoice(choiceIn(filters))(line)) return;
  for (const radio of filters.querySelectorAll<HTMLInputElement>('input[type=radio]'))
    radio.checked = radio.value === '';
  const search = filters.querySelector<HTMLInputElement>('input[type=search]');
  if (search) search.value = '';
  show(filters);
  keepAddress(addressWithChoice(location.href, choiceIn(filters)));
  line.item.scrollIntoView();
}

if (filters) {
  setFromAddress(filters);
  if (Object.values(choiceIn(filters)).some((asked) => asked !== '')) {
    show(filters);
    showNamed(filters);
  }
  addEventListener('hashchange', () => showNamed(filters));
  filters.addEventListener('input', () => {
    show(filters);
    keepAddress(addressWithChoice(location.href, choiceIn(filters)));
  });
}
started();
