// Moves the line of the timeline from the day of the last check to the reader's own day.
import { daysBetween } from '../../ledger/cite/due.ts';
import { readersDay } from './clock.ts';
import { whenSeen } from './whenSeen.ts';

const figure = document.querySelector<HTMLElement>('.timeline-drawing');
const { checked = '', from = '', to = '', todayWord = '' } = figure?.dataset ?? {};

function setToday(): void {
  const day = readersDay(new Date());
  const at = day < from ? from : day > to ? to : day;
  for (const drawing of figure?.querySelectorAll<SVGSVGElement>('svg') ?? []) {
    const line = drawing.querySelector('[data-today]');
    line?.setAttribute(
      'transform',
      `translate(${daysBetween(checked, at) * Number(drawing.dataset.dayPx)} 0)`,
    );
    const word = line?.querySelector('text');
    if (word) word.textContent = todayWord;
  }
}

whenSeen(setToday);
