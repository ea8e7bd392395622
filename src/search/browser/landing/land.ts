// Where a result leads: its words marked on the page, how many they are, the next one, and the marks away by Escape or a button.
import { element, textButton } from '../../../site/browser/element.ts';
import { language } from '../../../site/browser/language.ts';
import { loadSheet } from '../../../site/browser/loadSheet.ts';
import foundHref from '../../../site/styles/parts/notices/found.css?url';
import noticeHref from '../../../site/styles/parts/notices/notice.css?url';
import { plural } from '../../../text/plurals.ts';
import { loadWords } from '../words.ts';
import { forgetFound, unpackStems } from './foundWords.ts';
import { markIn, placeOf, targetOf, unmark } from './marks.ts';

let dismiss: (() => void) | undefined;

const follows = (mark: Element, target: Element | null): boolean =>
  !target || (target.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;

/** Marks the words of `packed` at the part of the page that `hash` names. Rejects where what it needs cannot be loaded. */
export async function land(packed: unknown, hash = location.hash): Promise<void> {
  const stems = new Set(unpackStems(packed));
  const [{ search }] = await Promise.all([loadWords(), loadSheet(noticeHref), loadSheet(foundHref)]);
  dismiss?.();
  const target = targetOf(hash);
  const place = placeOf(target);
  const marks = place ? markIn(place, stems) : [];
  if (marks.length === 0) return;

  let next = Math.max(
    0,
    marks.findIndex((mark) => follows(mark, target)),
  );
  const goOn = textButton(search.nextMark, () => {
    for (const mark of marks) mark.classList.toggle('now', mark === marks[next]);
    marks[next]?.scrollIntoView({ block: 'center' });
    next = (next + 1) % marks.length;
  });
  const live = element('span', { role: 'status' });
  const bar = element('div', { class: 'notice found-bar' }, live, goOn, textButton(search.noMarks, end));

  function end(): void {
    dismiss = undefined;
    unmark(marks);
    bar.remove();
    removeEventListener('keydown', onKey);
    forgetFound();
  }
  function onKey(event: KeyboardEvent): void {
    // Within `:is` a browser without popovers leaves out their selector; outside, it would throw.
    const isTaken = event.defaultPrevented || document.querySelector(':is(dialog[open], :popover-open)');
    if (event.key === 'Escape' && !event.isComposing && !isTaken) end();
  }
  dismiss = end;
  addEventListener('keydown', onKey);
  document.body.append(bar);
  // A screen reader says what comes into a place that it knows.
  requestAnimationFrame(() => {
    live.textContent = plural(language, marks.length, search.marked);
  });
}
