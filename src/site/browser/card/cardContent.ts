// What a card says: what the ledger holds of the notes of a mark, or what a term means.
import { type ClockWords, checkedWords, dueWords, readersDay } from '../clock.ts';
import { element } from '../element.ts';

/** The promise that a line makes: the day by which it is due, where one was stated, and the day of the last check. */
interface Promised {
  id: string;
  due?: string;
  checked: string;
}

/** What the page of notes holds for a page: statements by number of note with who says them and when, definitions by id of term; `lang` where another language stands in. */
interface Notes {
  notes: { statement: string; lang?: string; said?: string; url?: string; promise?: Promised }[];
  terms: Record<string, { name: string; definition: string; lang?: string }>;
  clock: ClockWords;
  /** Address of the page of promises. */
  promises: string;
}

let asked: Promise<Notes | undefined> | undefined;

const words = (name: string): string => document.querySelector('article')?.getAttribute(`data-${name}`) ?? '';

/** Undefined where they cannot be had: the card then shows what the page itself holds. */
export const notesOfPage = (): Promise<Notes | undefined> => {
  asked ??= fetch(words('href'))
    .then(
      (response): Promise<Notes | undefined> => (response.ok ? response.json() : Promise.resolve(undefined)),
    )
    .catch(() => undefined)
    .then((notes) => {
      if (!notes) asked = undefined;
      return notes;
    });
  return asked;
};

/** Empty where there is nothing to say. */
export const contentOf = (link: HTMLAnchorElement, notes: Notes | undefined): HTMLElement[] =>
  link.matches('.term') ? termCard(link, notes) : noteCards(link, notes);

/** Notes by the numbers of the mark, each with its statement over its source. */
function noteCards(link: HTMLAnchorElement, notes: Notes | undefined): HTMLElement[] {
  const first = Number(link.hash.slice(2));
  const numbers = (link.querySelector('sup')?.textContent ?? String(first)).split(', ').map(Number);
  return numbers.flatMap((number) => {
    const note = document.getElementById(`n${number}`);
    if (!note) return [];
    const said = notes?.notes[number - 1];
    const copy = element(
      'p',
      { class: 'card-source' },
      `${number}. `,
      ...Array.from(note.cloneNode(true).childNodes),
    );
    copy.querySelector('.back')?.remove();
    const source = said?.url && element('a', { href: said.url, rel: 'noreferrer' }, words('source-word'));
    return [
      element(
        'div',
        {},
        said ? element('p', { lang: said.lang }, said.statement) : undefined,
        said?.said ? element('p', {}, said.said) : undefined,
        copy,
        source ? element('p', {}, source) : undefined,
        notes && said?.promise ? promiseLine(notes, said.promise) : undefined,
      ),
    ];
  });
}

/** How far the date of a promise lies from the reader's own day, and when it was last looked at. */
function promiseLine({ clock, promises }: Notes, { id, due, checked }: Promised): HTMLElement {
  const language = document.documentElement.lang;
  const today = readersDay(new Date());
  const parts = [
    ...(due ? [dueWords(language, clock, today, due)] : []),
    checkedWords(language, clock, today, checked),
  ];
  return element('p', {}, element('a', { href: `${promises}#${id}` }, parts.join(' · ')));
}

function termCard(link: HTMLAnchorElement, notes: Notes | undefined): HTMLElement[] {
  const term = notes?.terms[link.hash.slice(1)];
  if (!term) return [];
  return [
    element(
      'div',
      {},
      element('p', {}, element('b', {}, term.name)),
      element('p', { lang: term.lang }, term.definition),
      element('p', {}, element('a', { href: link.href }, words('glossary-word'))),
    ),
  ];
}
