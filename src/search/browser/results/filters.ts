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
  /**
   * The ids that pass; the options show how many pass with each, unless the question is stale by then. Where the texts of
   * the results decide, which are not read yet, they show no number.
   */
  apply: (
    ids: string[],
    having: Engine['having'],
    isStale: () => boolean,
    isUncounted?: boolean,
  ) => Promise<string[]>;
  clear: () => void;
}

interface Choice {
  select: HTMLSelectElement;
  row: HTMLLabelElement;
  /** Adds an option. Its name stands before its count. */
  add: (value: string, name: string) => void;
  count: (value: string, count?: number) => void;
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
      if (known) known.option.textContent = count === undefined ? known.name : `${known.name} (${count})`;
    },
  };
}

/** Chooses a value; what the menu does not offer, as an address may ask, chooses nothing. */
function choose({ select }: Choice, value: string): void {
  select.value = [...select.options].some((option) => option.value === value) ? value : '';
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
  choose(choices.kind, chosen.get('kind') ?? '');
  choose(choices.status, chosen.get('status') ?? '');
  /** The explainer that was asked for before the list of them is there. */
  let awaited = chosen.get('article') ?? '';

  /** Without the list of explainers the other choices still work; it is asked for again with the next answer. */
  async function addExplainers(): Promise<void> {
    const { explainers } = await loadStart();
    // Two answers may have waited for the list at once.
    if (valuesOf(choices.article).length > 0) return;
    for (const { article = '', title } of explainers) choices.article.add(article, title);
    choose(choices.article, awaited);
    awaited = '';
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

  async function countOptions(
    ids: string[],
    having: Engine['having'],
    isStale: () => boolean,
  ): Promise<void> {
    const counts: [FilterName, value: string, count: number][] = [];
    for (const name of names) {
      const others = await Promise.all(
        names
          .filter((other) => other !== name)
          .map((other) => passing(other, choices[other].select.value, having)),
      );
      const left = ids.filter((id) => others.every((passes) => passes(id)));
      for (const value of valuesOf(choices[name])) {
        const passes = await passing(name, value, having);
        counts.push([name, value, left.filter(passes).length]);
      }
    }
    // A later question may have been counted meanwhile.
    if (!isStale()) for (const [name, value, count] of counts) choices[name].count(value, count);
  }

  const values = (): [FilterName, string][] =>
    names
      .map((name): [FilterName, string] => [
        name,
        choices[name].select.value || (name === 'article' ? awaited : ''),
      ])
      .filter(([, value]) => value);
  return {
    element: details,
    values,
    apply: async (ids, having, isStale, isUncounted) => {
      if (!details.open && values().length === 0) return ids;
      await addExplainers().catch(console.warn);
      if (isUncounted)
        for (const name of names) for (const value of valuesOf(choices[name])) choices[name].count(value);
      else await countOptions(ids, having, isStale);
      const tests = await Promise.all(names.map((name) => passing(name, choices[name].select.value, having)));
      return ids.filter((id) => tests.every((passes) => passes(id)));
    },
    clear: () => {
      for (const name of names) choices[name].select.value = '';
      awaited = '';
      onChange();
    },
  };
}
