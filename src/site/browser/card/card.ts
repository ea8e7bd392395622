// The card of a note or a term, beside the words that it stands behind: which is open, which is on its way, which stays closed.
import sheetHref from '../../styles/parts/reading/card.css?url';
import { element } from '../element.ts';
import { loadSheet } from '../loadSheet.ts';
import { contentOf, notesOfPage } from './cardContent.ts';
import { followLeaving, placeAt } from './cardPlace.ts';

/** A pointer that only passes opens nothing. */
const REST_MS = 180;
/** So long a card waits for statements and styles on their way; without them it shows, or a press does, what it can. */
const LATE_MS = 2000;

let card: HTMLElement | undefined;
let opener: HTMLAnchorElement | undefined;
/** Whose card was closed while it kept the focus. */
let closed: HTMLAnchorElement | undefined;
let rest: ReturnType<typeof setTimeout> | undefined;
/** Pressed, and its card is on its way. */
let pressed: HTMLAnchorElement | undefined;

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
  const content = contentOf(link, notes);
  if (hasStyles && content.length > 0) open(link, content);
  // A press leads where the link leads; a pointer or a focus that only comes by leads nowhere.
  else if (isPressed) location.assign(link.href);
}

function open(link: HTMLAnchorElement, content: HTMLElement[]): void {
  const made = element('div', { popover: 'auto', class: 'card', id: 'card', role: 'note' }, ...content);
  // One that is open takes what it has told of itself back as it closes, which a removal alone leaves out.
  if (card) hide(card);
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
  placeAt(made, link);
  followLeaving(made, link, {
    restMs: REST_MS,
    onBlur: () => {
      closed = undefined;
    },
    onLeave: () => hide(made),
  });
}

function hide(shown: HTMLElement): void {
  if (shown.matches(':popover-open')) shown.hidePopover();
}
