// The lessons set aside, on the page: folded, each with what can be done with it.
import { saveFile } from '../../../site/browser/take/saveFile.ts';
import { formatDate } from '../../../text/dates.ts';
import { fill } from '../../../text/fill.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { type AsideLesson, headOf } from './asideLessons.ts';

export interface AsideWords {
  title: string;
  count: string;
  since: string;
  unread: string;
}

type Acts = Record<'open' | 'remove', (lesson: AsideLesson) => unknown>;

export class AsideList {
  readonly #fold: HTMLDetailsElement;
  readonly #words: AsideWords;
  readonly #acts: Acts;

  constructor(fold: HTMLDetailsElement, words: AsideWords, acts: Acts) {
    this.#fold = fold;
    this.#words = words;
    this.#acts = acts;
  }

  draw(lessons: readonly AsideLesson[]): void {
    const rows = lessons.map((lesson, at) => this.#row(lesson, at));
    this.#fold.querySelector('ul')!.replaceChildren(...rows);
    this.#summary.textContent = fill(this.#words.title, { n: this.#number(rows.length) });
    this.#fold.hidden = rows.length === 0;
  }

  /** The reader is to choose. */
  face(): void {
    this.#fold.open = true;
    this.#summary.focus();
  }

  get #summary(): HTMLElement {
    return this.#fold.querySelector('summary')!;
  }

  #number(value: number): string {
    return formatNumber(document.documentElement.lang, value);
  }

  #row(lesson: AsideLesson, at: number): DocumentFragment {
    const row = this.#fold.querySelector('template')!.content.cloneNode(true) as DocumentFragment;
    const head = headOf(lesson);
    const day = formatDate(document.documentElement.lang, lesson.day);
    row.querySelector('b')!.textContent = head?.title ?? this.#words.unread;
    row.querySelector('[data-aside-line]')!.textContent = [
      ...(head ? [fill(this.#words.count, { n: this.#number(head.count) })] : []),
      fill(this.#words.since, { day }),
    ].join(' ');
    const button = (act: string): HTMLButtonElement => row.querySelector(`[data-aside-${act}]`)!;
    for (const act of ['open', 'save', 'remove'])
      button(act).setAttribute('aria-label', `${button(act).textContent}, ${head?.title ?? day}`);
    button('open').addEventListener('click', () => this.#acts.open(lesson));
    button('save').addEventListener('click', () =>
      saveFile('miqyas-lesson.json', 'application/json', lesson.file),
    );
    button('remove').addEventListener('click', () => {
      this.#acts.remove(lesson);
      this.#faceRemove(at);
    });
    return row;
  }

  /** The keyboard goes on from the same button of the next lesson. */
  #faceRemove(at: number): void {
    const buttons = [...this.#fold.querySelectorAll<HTMLElement>('[data-aside-remove]')];
    (buttons[at] ?? buttons.at(-1) ?? document.querySelector<HTMLElement>('[data-own-load]'))?.focus();
  }
}
