// The search panel, the same in the dialog and on the results page: notes, filters, results, and the state of the search.

import { element, textButton } from '../../site/browser/element.ts';
import { language } from '../../site/browser/language.ts';
import { address, fill } from '../../site/locales.ts';
import type { Answer } from '../query/answer.ts';
import { forgetEngine, loadEngine } from './engine.ts';
import { useArrowKeys } from './opening/keys.ts';
import { forgetQueries, recentQueries, rememberQuery } from './recent.ts';
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
  onQuery?: (query: string) => void;
}

export interface Panel {
  /** Answers what stands in the field. */
  ask: () => void;
  /** The line at the foot, for what the place of the panel adds. */
  foot: HTMLElement;
}

/** How many times more results each "show more" brings. */
const moreSteps = 3;
const shownQuery = 80;

export function createPanel({ input, root, words, limit, onQuery }: PanelParts): Panel {
  const { search } = words;
  const how = element('div', { class: 'search-notes', hidden: true });
  const hits = element('div', { class: 'hits', 'data-search-state': 'idle' });
  const live = element('span', { role: 'status' });
  const foot = element('div', { class: 'panel-foot' }, element('span', {}, live));
  const filters = createFilters(words, () => ask());
  let asked = 0;
  let isLiteral = false;
  /** The reader has said that the query is whole, or it came with the address. */
  let isSubmitted = true;
  let steps = 1;

  const setState = (state: 'idle' | 'busy' | 'done'): void => hits.setAttribute('data-search-state', state);

  function show(groups: HTMLElement[], notes: HTMLElement[], count: string): void {
    hits.replaceChildren(...groups);
    how.replaceChildren(...notes);
    how.hidden = notes.length === 0;
    live.textContent = count;
  }

  function showRecent(): void {
    const queries = recentQueries();
    const choose = (query: string) => (): void => {
      input.value = query;
      input.focus();
      ask();
    };
    const clear = textButton(search.clear, () => {
      forgetQueries();
      input.focus();
      showRecent();
    });
    const list = element(
      'ul',
      {},
      ...queries.map((query) => element('li', {}, textButton(query, choose(query)))),
    );
    show(
      queries.length > 0
        ? [element('section', { class: 'recent' }, element('h2', {}, search.recent), list, clear)]
        : [],
      [],
      '',
    );
  }

  function showBroken(): void {
    const retry = textButton(search.retry, () => {
      forgetEngine();
      ask();
    });
    show(
      [element('div', { class: 'nothing', role: 'alert' }, element('p', {}, search.broken), retry)],
      [],
      '',
    );
  }

  /** Nothing for a word that may be unfinished is no answer yet. */
  const nothingYet = (): HTMLElement =>
    element('div', { class: 'nothing' }, element('p', {}, search.nothingYet));

  function nothingFound(query: string): HTMLElement {
    const message = element('p', {}, fill(search.nothing, { query: query.slice(0, shownQuery) }));
    const all = element('a', { href: address(language, 'search/') }, search.allPages);
    return element(
      'div',
      { class: 'nothing' },
      message,
      element('p', { class: 'soft' }, search.nothingHint),
      element('p', {}, all),
    );
  }

  /** Some texts did not come: the others are shown, and asking again asks for what is missing. */
  function someLost(): HTMLElement {
    const retry = textButton(search.retry, () => ask(false));
    return element('div', { class: 'nothing', role: 'alert' }, element('p', {}, search.someLost), retry);
  }

  function showAnswer(answer: Answer, { list, forms, count, hasMore, lost }: Drawn, query: string): void {
    const onToggle = (): void => {
      isLiteral = !isLiteral;
      input.focus();
      ask();
    };
    const more = textButton(search.more, () => {
      steps += moreSteps;
      ask(false);
    });
    const shown =
      count === 0
        ? [answer.plan.isTyping && !isSubmitted ? nothingYet() : nothingFound(query)]
        : [
            ...(lost > 0 ? [someLost()] : []),
            list,
            ...(hasMore ? [element('p', { class: 'more' }, more)] : []),
          ];
    show(shown, notesOn({ answer, forms, isLiteral, onToggle }, words), countInWords(count, words));
  }

  async function answer(query: string, question: number): Promise<void> {
    const isStale = (): boolean => question !== asked;
    try {
      const engine = await loadEngine();
      if (isStale()) return;
      const found = filters.apply(await engine(query, filters.values(), isLiteral));
      if (isStale()) return;
      const drawn = await drawAnswer(found, words, limit * steps, isLiteral);
      if (isStale()) return;
      showAnswer(found, drawn, query);
    } catch (cause) {
      if (isStale()) return;
      console.warn(cause);
      showBroken();
    }
    setState('done');
  }

  function ask(isNew = true): void {
    const query = input.value;
    const isEmpty = query.trim() === '';
    filters.element.hidden = isEmpty;
    asked += 1;
    if (isNew) steps = 1;
    onQuery?.(query);
    if (isEmpty) {
      showRecent();
      setState('idle');
      return;
    }
    setState('busy');
    void answer(query, asked);
  }

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
  useArrowKeys(root, input);
  root.append(how, filters.element, hits, foot);
  return { ask, foot };
}
