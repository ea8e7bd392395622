// Sets dates of promises against the reader's clock: so many days ahead, so many late, last checked so many days ago.
import { type ClockWords, checkedWords, dueWords, readersDay } from './clock.ts';
import { element } from './element.ts';

const host = document.querySelector<HTMLElement>('[data-clock]');
const words = JSON.parse(host?.dataset.clock ?? 'null') as ClockWords | null;
const language = document.documentElement.lang;
const today = readersDay(new Date());

if (host && words) {
  for (const time of host.querySelectorAll<HTMLTimeElement>('time[data-due]'))
    time.after(' ', element('b', { class: 'clock' }, `(${dueWords(language, words, today, time.dateTime)})`));
  for (const time of host.querySelectorAll<HTMLTimeElement>('time[data-checked]'))
    time.after(
      ' ',
      element('span', { class: 'clock' }, `(${checkedWords(language, words, today, time.dateTime)})`),
    );
}
