// Narrows an answer: kind of result, explainer, status of the ledger line. Closed until asked for, or named by the address.
import { element } from '../../../site/browser/element.ts';
import { type ShownKind, shownKinds } from '../../query/answer.ts';
import { isOfKind } from '../../recordId.ts';
import type { Engine } from '../engine.ts';
import type { Words } from '../words.ts';
import { loadStart } from './documents.ts';

const names = ['kind', 'article', 'status'] as const;
type FilterName = (typeof names)[number];

export interface FilterControls {
  element: HTMLElement;
  /** The chosen values by their names in the address. */
  values: () => [name: FilterName, value: string][];
  /** The ids that pass; the options show how many pass with each. */
  apply: (ids: string[], having: Engine['having']) => Promise<string[]>;
  clear: () => void;
}

interface Choice {
  select: HTMLSelectElement;
  row: HTMLLabelElement;
  /** Adds an option. Its name stands before its count. */
  add: (value: string, name: string) => void;
  count: (value: string, count: number) => void;
}

function createChoice(name: FilterName, label: string, all: string, onChange: () => void): Choice {
  const select = element('select', { name }, element('option', { value: '' }, all));
  const options = new Map<string, { option: HTMLOptionElement; name: string }>();
  select.addEventListener('change', onChange);
  return {
    select,
    row: element('label', {}, element('span', {}, label), select),
    add: (value, optionName) => {
      const option = element('option', { value }, optionName);
      options.set(value, { option, name: optionName });
      select.append(option);
    },
    count: (value, count) => {
      const known = options.get(value);
      if (known) known.option.textContent = `${known.name} (${count})`;
    },
  };
}

const valuesOf = ({ select }: Choice): string[] =>
  [...select.options].map(({ value }) => value).filter(Boolean);

export function createFilters(
  { search, status }: Words,
  chosen: URLSearchParams,
  onChange: () => void,
): FilterControls {
  const choices: Record<FilterName, Choice> = {
    kind: createChoice('kind', search.kind, search.all, onChange),
    article: createChoice('article', search.article, search.all, onChange),
    status: createChoice('status', search.status, search.all, onChange),
  };
  for (const kind of shownKinds) choices.kind.add(kind, search.kinds[kind]);
  for (const [value, name] of Object.entries(status)) choices.status.add(value, name);
  const details = element(
    'details',
    { class: 'narrow', open: names.some((name) => chosen.has(name)) },
    element('summary', {}, search.filters),
    element('div', {}, ...names.map((name) => choices[name].row)),
  );
  const wanted = (name: FilterName): string => chosen.get(name) ?? '';
  choices.kind.select.value = wanted('kind');
  choices.status.select.value = wanted('status');

  /** Without the list of explainers the other choices still work; it is asked for again with the next answer. */
  async function addExplainers(): Promise<void> {
    if (choices.article.select.length > 1) return;
    const { explainers } = await loadStart();
    for (const { article = '', title } of explainers) choices.article.add(article, title);
    choices.article.select.value = wanted('article');
  }
  details.addEventListener('toggle', () => {
    if (details.open) onChange();
  });

  const passing = async (
    name: FilterName,
    value: string,
    having: Engine['having'],
  ): Promise<(id: string) => boolean> => {
    if (value === '') return () => true;
    if (name === 'kind') return (id) => isOfKind(id, value as ShownKind);
    const set = await having(name, value);
    return (id) => set.has(id);
  };

  async function countOptions(ids: string[], having: Engine['having']): Promise<void> {
    for (const name of names) {
      const others = await Promise.all(
        names
          .filter((other) => other !== name)
          .map((other) => passing(other, choices[other].select.value, having)),
      );
      const left = ids.filter((id) => others.every((passes) => passes(id)));
      for (const value of valuesOf(choices[name])) {
        const passes = await passing(name, value, having);
        choices[name].count(value, left.filter(passes).length);
      }
    }
  }

  const values = (): [FilterName, string][] =>
    names
      .map((name): [FilterName, string] => [name, choices[name].select.value])
      .filter(([, value]) => value);
  return {
    element: details,
    values,
    apply: async (ids, having) => {
      if (!details.open && values().length === 0) return ids;
      await addExplainers().catch(console.warn);
      await countOptions(ids, having);
      const tests = await Promise.all(names.map((name) => passing(name, choices[name].select.value, having)));
      return ids.filter((id) => tests.every((passes) => passes(id)));
    },
    clear: () => {
      for (const name of names) choices[name].select.value = '';
      onChange();
    },
  };
}
