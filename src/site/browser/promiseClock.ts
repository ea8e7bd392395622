// Sets dates of promises against the reader's clock: so many days ahead, so many late, last checked so many days ago.
import { type ClockWords, checkedWords, dueWords, readersDay } from './clock.ts';
import { whenSeen } from './whenSeen.ts';

const host = document.querySelector<HTMLElement>('[data-clock]');
const words = JSON.parse(host?.dataset.clock ?? 'null') as ClockWords | null;
const language = document.documentElement.lang;

/** Fills the line that a page keeps free for these words, so that nothing moves when they come. */
function setLines(): void {
  const today = readersDay(new Date());
  for (const line of host?.querySelectorAll<HTMLElement>('[data-clock-line]') ?? []) {
    const dayOf = (name: string): string | undefined =>
      line.parentElement?.querySelector<HTMLTimeElement>(`time[${name}]`)?.dateTime;
    const [due, checked] = [dayOf('data-due'), dayOf('data-checked')];
    const parts = words
      ? [
          ...(due ? [dueWords(language, words, today, due)] : []),
          ...(checked ? [checkedWords(language, words, today, checked)] : []),
        ]
      : [];
    line.textContent = parts.join(' · ');
  }
}

whenSeen(setLines);
