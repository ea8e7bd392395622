// Narrows an answer: kind of result, explainer, status of the ledger line. Closed until asked for.

import { element } from '../../../site/browser/element.ts';
import { language } from '../../../site/browser/language.ts';
import { asset } from '../../../site/locales.ts';
import type { Answer, Filters, ShownKind } from '../../query/answer.ts';
import { isOfKind } from '../../recordId.ts';
import type { Words } from '../words.ts';

const kinds: readonly ShownKind[] = ['section', 'page', 'claim', 'term'];

export interface FilterControls {
  element: HTMLElement;
  values: () => Filters;
  /** The answer with the chosen kind alone. */
  apply: (answer: Answer) => Answer;
}

function choice(label: string, all: string, options: [value: string, name: string][], onChange: () => void) {
  const select = element(
    'select',
    {},
    element('option', { value: '' }, all),
    ...options.map(([value, name]) => element('option', { value }, name)),
  );
  select.addEventListener('change', onChange);
  return { select, row: element('label', {}, element('span', {}, label), select) };
}

async function addExplainers(select: HTMLSelectElement): Promise<void> {
  const response = await fetch(asset(`pagefind/${language}/explainers.json`));
  if (!response.ok) throw new Error(`explainers.json: received status ${response.status}`);
  const explainers: { article: string; title: string }[] = await response.json();
  select.append(...explainers.map(({ article, title }) => element('option', { value: article }, title)));
}

export function createFilters({ search, status }: Words, onChange: () => void): FilterControls {
  const kind = choice(
    search.kind,
    search.all,
    kinds.map((name) => [name, search.kinds[name]]),
    onChange,
  );
  const article = choice(search.article, search.all, [], onChange);
  const statuses = choice(search.status, search.all, Object.entries(status), onChange);
  const details = element(
    'details',
    { class: 'narrow' },
    element('summary', {}, search.filters),
    element('div', {}, kind.row, article.row, statuses.row),
  );
  // Without the list of explainers the other choices still work; it is asked for again when the filters are opened again.
  details.addEventListener('toggle', () => {
    if (details.open && article.select.length === 1) addExplainers(article.select).catch(console.warn);
  });
  return {
    element: details,
    values: () => ({ article: article.select.value, status: statuses.select.value }),
    apply: (answer) => ({
      ...answer,
      ids: answer.ids.filter(
        (id) => kind.select.value === '' || isOfKind(id, kind.select.value as ShownKind),
      ),
    }),
  };
}
