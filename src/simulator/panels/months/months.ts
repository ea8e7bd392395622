// Failures and checkpoints, drawn for the needle while the reader has them open, then written in place.
import type { Backend } from '../../../engine/status.ts';
import { timeParts } from '../../../view/months/timeParts.ts';
import { one, output, write } from '../../page/elements.ts';
import { type DrawnMonths, drawnMonthsOf } from '../../run/drawnMonths.ts';
import { MonthsDrawer } from '../../run/monthsDrawer.ts';
import { monthsScenarioOf } from '../../run/monthsScenarioOf.ts';
import type { Settings, SimulatorSeeds } from '../../settings.ts';
import type { SiteReport } from '../../sweep/report.ts';
import type { View } from '../../view.ts';
import type { Asked } from '../asked/asked.ts';
import {
  failingColumns,
  failingRows,
  monthsColumns,
  monthsInWords,
  monthsReadingKeys,
  monthsReadings,
  monthsRows,
  splitValues,
} from './monthsValue.ts';

/** What is to be drawn: the report at the needle, null where no layout fits, and what the reader asks of it. */
export interface MonthsQuestion {
  report: SiteReport | null;
  settings: Settings;
  asked: Asked;
  backend: Backend;
}

export interface MonthsPanel {
  /** To call whenever the question may have changed. */
  refresh(): void;
  destroy(): void;
}

/** `ask` gives the question of the moment, undefined while it is not known; `show` takes the answer. */
export function createMonths(
  seeds: SimulatorSeeds,
  ask: () => MonthsQuestion | undefined,
  show: (months: DrawnMonths | null) => void,
): MonthsPanel {
  const details = one<HTMLDetailsElement>('[data-months]');
  const drawer = new MonthsDrawer();
  let last = '';

  const refresh = async (): Promise<void> => {
    const question = details.open ? ask() : undefined;
    if (!question) return;
    const { report, settings, asked, backend } = question;
    const job = report && { siteMw: report.siteMw, gpus: report.usedGpus, exactGoodput: report.goodput };
    const scenario = job && monthsScenarioOf(settings, seeds, asked, job.gpus);
    const key = JSON.stringify([job, scenario, backend]);
    if (key === last) return;
    last = key;
    if (!scenario) return show(null);
    details.setAttribute('aria-busy', 'true');
    // The kernel refuses more failures than it can count one by one: then there is nothing to show.
    const drawn = await drawer.draw(scenario, backend).catch(() => undefined);
    if (drawn === null) return;
    details.removeAttribute('aria-busy');
    show(drawn ? drawnMonthsOf(job, scenario, drawn, drawn.status.backend) : null);
  };

  details.addEventListener('toggle', () => void refresh());
  return {
    refresh: () => void refresh(),
    destroy() {
      drawer.destroy();
      // Come back to, the page draws again.
      last = '';
    },
  };
}

export function showMonths(view: View): void {
  const { words, months } = view;
  write(output('months'), monthsInWords(view, words.months.reading));
  const readings = monthsReadings(view);
  for (const key of monthsReadingKeys) write(one(`[data-month="${key}"]`), readings[key]);
  const split = splitValues(view);
  for (const part of timeParts) write(one(`[data-month-part="${part}"]`), split[part]);
  writeRows('[data-failing]', failingColumns, failingRows(view));
  writeRows('[data-month-rows]', monthsColumns, monthsRows(view));
  const checksum = one('[data-months-checksum]');
  checksum.dataset.monthsChecksum = months?.checksum ?? '';
  write(checksum, months?.checksum ?? '');
  const backend = one('[data-months-backend]');
  backend.dataset.monthsBackend = months?.backend ?? '';
  write(backend, words.months[months?.backend ?? 'build']);
}

function writeRows<Column extends string>(
  selector: string,
  columns: readonly Column[],
  rows: readonly Record<Column, string>[],
): void {
  const body = one<HTMLTableSectionElement>(selector);
  rows.forEach((row, i) => {
    columns.forEach((column, at) => {
      const cell = body.rows[i]?.cells[at];
      if (cell) write(cell, row[column]);
    });
  });
}
