// The search panel, the same in the dialog and on the results page: notes, filters, results, and the state of the search.

import { element, textButton } from '../../site/browser/element.ts';
import type { Answer } from '../query/answer.ts';
import { forgetEngine, loadEngine } from './engine.ts';
import { carryFound } from './landing/carry.ts';
import { broken, nothingFound, nothingYet, someLost } from './nothing.ts';
import { drawOffers } from './offers.ts';
import { useKeys } from './opening/keys.ts';
import { rememberQuery } from './recent.ts';
import { createFilters } from './results/filters.ts';
import { notesOn } from './results/notes.ts';
import { countInWords, type Drawn, drawAnswer } from './results/results.ts';
import type { Words } from './words.ts';

export interface PanelParts {
  input: HTMLInputElement;
  /** Holds the field and takes the panel's own parts after it. */
  root: HTMLElement;
  words: Words;
  /** How many results are shown at first. */
  limit: number;
  /** Filters and the mode by their names in the address, and how many times more was asked for. */
  chosen?: URLSearchParams;
  steps?: number;
  /** What is asked now, with the filters and the mode. */
  onQuery?: (query: string, choices: [name: string, value: string][]) => void;
  /** What Escape leaves where no result is chosen. */
  onLeave?: () => void;
  /** An answer is drawn, of so many steps. */
  onAnswer?: (steps: number) => void;
}

export interface Panel {
  /** Answers what stands in the field. */
  ask: () => void;
  /** The line at the foot, for what the place of the panel adds. */
  foot: HTMLElement;
}

/** How many times more results each "show more" brings. */
const moreSteps = 3;
/** In the address: only texts that hold the words as they were typed. */
const literal = ['words', 'typed'] as const;
let panels = 0;

export function createPanel(parts: PanelParts): Panel {
  const { input, root, words, limit, onQuery, onAnswer } = parts;
  const { search } = words;
  panels += 1;
  const prefix = `hit-${panels}`;
  const how = element('div', { class: 'search-notes', hidden: true });
  const hits = element('div', { class: 'hits', 'data-search-state': 'idle' });
  const live = element('span', { role: 'status' });
  const foot = element('div', { class: 'panel-foot' }, element('span', {}, live));
  const chosen = parts.chosen ?? new URLSearchParams();
  const filters = createFilters(words, chosen, () => ask());
  const chooser = useKeys(root, input, hits, () => parts.onLeave?.());
  let asked = 0;
  let isLiteral = chosen.get(literal[0]) === literal[1];
  /** The reader has said that the query is whole, or it came with the address. */
  let isSubmitted = true;
  let steps = parts.steps ?? 1;

  const setState = (state: 'idle' | 'busy' | 'done'): void => hits.setAttribute('data-search-state', state);

  function show(content: HTMLElement[], notes: HTMLElement[], count: string): void {
    chooser.clear();
    hits.replaceChildren(...content);
    const hasList = hits.querySelector('[role="grid"]') !== null;
    input.setAttribute('aria-expanded', String(hasList));
    how.replaceChildren(...notes);
    how.hidden = notes.length === 0;
    live.textContent = count;
  }

  function choose(query: string): void {
    input.value = query;
    input.focus();
    ask();
  }

  async function showOffers(question: number): Promise<void> {
    const redraw = (): void => {
      input.focus();
      ask();
    };
    const offers = await drawOffers(words, choose, redraw);
    if (question === asked) show([offers], [], '');
  }

  function retry(): void {
    forgetEngine();
    ask();
  }

  function showAnswer(answer: Answer, drawn: Drawn, query: string, withoutFilters: Drawn): void {
    const { list, forms, count, hasMore, lost } = drawn;
    const onToggle = (): void => {
      isLiteral = !isLiteral;
      input.focus();
      ask();
    };
    const more = textButton(search.more, () => {
      steps += moreSteps;
      ask(false);
    });
    const isUnfinished = answer.plan.isTyping && !isSubmitted && withoutFilters.count === 0;
    const shown =
      count === 0
        ? [isUnfinished ? nothingYet(words) : nothingFound(words, query, withoutFilters, filters.clear)]
        : [
            ...(lost > 0 ? [someLost(words, () => ask(false))] : []),
            list,
            ...(hasMore ? [element('p', { class: 'more' }, more)] : []),
          ];
    show(shown, notesOn({ answer, forms, isLiteral, onToggle }, words), countInWords(drawn, words));
  }

  async function answer(query: string, question: number): Promise<void> {
    const isStale = (): boolean => question !== asked;
    try {
      const engine = await loadEngine();
      if (isStale()) return;
      const found = await engine.answer(query, isLiteral);
      if (isStale()) return;
      const ids = await filters.apply(found.ids, engine.having, isStale, isLiteral);
      if (isStale()) return;
      const drawing = { limit: limit * steps, isLiteral, prefix };
      const drawn = await drawAnswer({ ...found, ids }, words, drawing);
      const isEmptied = drawn.count === 0 && ids.length < found.ids.length;
      const withoutFilters = isEmptied ? await drawAnswer(found, words, drawing) : drawn;
      if (isStale()) return;
      showAnswer(found, drawn, query, withoutFilters);
      onAnswer?.(steps);
    } catch (cause) {
      if (isStale()) return;
      console.warn(cause);
      show([broken(words, retry)], [], '');
    }
    setState('done');
  }

  function ask(isNew = true): void {
    const query = input.value;
    const isEmpty = query.trim() === '';
    filters.element.hidden = isEmpty;
    if (isNew && asked > 0) steps = 1;
    asked += 1;
    onQuery?.(query, [...filters.values(), ...(isLiteral ? [[...literal] as [string, string]] : [])]);
    if (isEmpty) {
      void showOffers(asked);
      setState('idle');
      return;
    }
    setState('busy');
    // They stay in their place until the answer is there, and lead nowhere: keys and presses now mean the answer.
    hits.querySelector('.offers')?.setAttribute('inert', '');
    void answer(query, asked);
  }

  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-haspopup': 'grid',
    'aria-expanded': 'false',
    'aria-controls': `${prefix}-list`,
  }))
    input.setAttribute(name, value);
  input.addEventListener('input', () => {
    isLiteral = false;
    isSubmitted = false;
    ask();
  });
  input.form?.addEventListener('submit', () => {
    isSubmitted = true;
    rememberQuery(input.value);
  });
  hits.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) rememberQuery(input.value);
  });
  carryFound(hits);
  root.append(how, filters.element, hits, foot);
  return { ask, foot };
}
