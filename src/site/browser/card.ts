// The card of a note or a term: what its line of the ledger says, beside the words that it stands behind.
import sheetHref from '../styles/parts/reading/card.css?url';
import { type ClockWords, checkedWords, dueWords, readersDay } from './clock.ts';
import { element } from './element.ts';
import { loadSheet } from './loadSheet.ts';

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

/** A pointer that only passes opens nothing. */
const REST_MS = 180;
const GAP_PX = 8;
/** So long a card waits for statements and styles on their way; without them it shows, or a press does, what it can. */
const LATE_MS = 2000;

let card: HTMLElement | undefined;
let opener: HTMLAnchorElement | undefined;
/** Whose card was closed while it kept the focus. */
let closed: HTMLAnchorElement | undefined;
let rest: ReturnType<typeof setTimeout> | undefined;
/** Pressed, and its card is on its way. */
let pressed: HTMLAnchorElement | undefined;
let asked: Promise<Notes | undefined> | undefined;

const words = (name: string): string => document.querySelector('article')?.getAttribute(`data-${name}`) ?? '';

/** Undefined where they cannot be had: the card then shows what the page itself holds. */
const notesOfPage = (): Promise<Notes | undefined> => {
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

/** Whether the styles came; the next card asks for them again. */
const sheetOfCard = (): Promise<boolean> =>
  loadSheet(sheetHref).then(
    () => true,
    () => false,
  );

const inTime = <Value>(coming: Promise<Value>): Promise<Value | undefined> =>
  Promise.race([coming, new Promise<undefined>((resolve) => setTimeout(resolve, LATE_MS))]);

/** Whether the reader is still at the link: it was pressed and nothing else since, or pointer or focus rest on it. */
const isWanted = (link: HTMLAnchorElement): boolean =>
  link === pressed || link.matches(':hover') || link.contains(document.activeElement);

addEventListener('pointerdown', () => {
  pressed = undefined;
});
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') pressed = undefined;
});

/** Opens the card of `link`: at once, or where the pointer comes, once it rests. A card closed by Escape stays closed. */
export function openCard(link: HTMLAnchorElement, kind: string): void {
  clearTimeout(rest);
  if (link === opener && card?.matches(':popover-open')) return;
  if (kind === 'focusin' && link === closed) return;
  if (kind === 'click') pressed = link;
  if (kind !== 'pointerover') {
    void show(link);
    return;
  }
  rest = setTimeout(() => void show(link), REST_MS);
  link.addEventListener('pointerleave', () => clearTimeout(rest), { once: true });
}

async function show(link: HTMLAnchorElement): Promise<void> {
  opener = link;
  const [notes, hasStyles] = await Promise.all([inTime(notesOfPage()), inTime(sheetOfCard())]);
  if (opener !== link) return;
  const isPressed = link === pressed;
  if (!isWanted(link)) return;
  pressed = undefined;
  // The focus may have stayed at a link that was scrolled away.
  if (isPressed) link.scrollIntoView({ block: 'nearest' });
  const made = link.matches('.term') ? termCard(link, notes) : noteCards(link, notes);
  if (hasStyles && made.length > 0) open(link, made);
  // A press leads where the link leads; a pointer or a focus that only comes by leads nowhere.
  else if (isPressed) location.assign(link.href);
}

function open(link: HTMLAnchorElement, content: HTMLElement[]): void {
  const made = element('div', { popover: 'auto', class: 'card', id: 'card', role: 'note' }, ...content);
  // One that is open takes what it has told of itself back as it closes, which a removal alone leaves out.
  if (card?.matches(':popover-open')) card.hidePopover();
  card?.remove();
  card = made;
  // Behind its link in the order of the keyboard.
  link.after(made);
  link.setAttribute('aria-details', 'card');
  made.addEventListener('beforetoggle', (event) => {
    if ((event as ToggleEvent).newState === 'open') return;
    link.removeAttribute('aria-details');
    const hasFocus = [link, made].some((part) => part.contains(document.activeElement));
    closed = hasFocus ? link : undefined;
    if (opener === link) opener = undefined;
  });
  made.showPopover();
  position(made, link);
  leaveWith(made, link);
}

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

/** Under the link, or over it where there is no room; inside the window. */
function position(shown: HTMLElement, link: HTMLAnchorElement): void {
  const [line] = link.getClientRects();
  if (!line) return;
  const { width, height } = shown.getBoundingClientRect();
  const isRtl = getComputedStyle(link).direction === 'rtl';
  const left = isRtl ? line.right - width : line.left;
  const under = line.bottom + GAP_PX;
  const top =
    under + height > innerHeight && line.top - height - GAP_PX > 0 ? line.top - height - GAP_PX : under;
  shown.style.left = `${Math.max(GAP_PX, Math.min(left, innerWidth - width - GAP_PX))}px`;
  // It lies on the page and scrolls with its link.
  shown.style.top = `${top + scrollY}px`;
}

/** Closes once neither the pointer nor the focus is in the link or its card, or the link is scrolled out of the window. */
function leaveWith(shown: HTMLElement, link: HTMLAnchorElement): void {
  const sight = new IntersectionObserver((entries) => {
    // Whoever reads in the card with the keyboard keeps it.
    if (entries.at(-1)?.isIntersecting || shown.contains(document.activeElement)) return;
    if (shown.matches(':popover-open')) shown.hidePopover();
  });
  sight.observe(link);
  shown.addEventListener('beforetoggle', () => sight.disconnect());
  const isHeld = (): boolean =>
    [link, shown].some((part) => part.matches(':hover') || part.contains(document.activeElement));
  const close = (): void => {
    setTimeout(() => {
      if (!link.contains(document.activeElement)) closed = undefined;
      if (!isHeld() && shown.isConnected && shown.matches(':popover-open')) shown.hidePopover();
    }, REST_MS);
  };
  for (const part of [link, shown])
    for (const kind of ['pointerleave', 'focusout']) part.addEventListener(kind, close);
}
