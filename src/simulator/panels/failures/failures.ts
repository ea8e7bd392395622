// Failures and checkpoints, drawn for the needle while the reader has them open, then written in place.

import { timeParts } from '../../../charts/failures/timeParts.ts';
import type { Backend } from '../../../engine/status.ts';
import type { SiteReport } from '../../answers/report.ts';
import { one, output, write } from '../../dom/elements.ts';
import type { Asked } from '../../inputs/asked/asked.ts';
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';
import { type DrawnFailures, drawnFailuresOf } from '../../run/drawnFailures.ts';
import { FailuresDrawer } from '../../run/failuresDrawer.ts';
import { failuresScenarioOf } from '../../run/failuresScenarioOf.ts';
import type { View } from '../../view.ts';
import {
  failingColumns,
  failingRows,
  monthsColumns,
  monthsInWords,
  monthsReadingKeys,
  monthsReadings,
  monthsRows,
  splitValues,
} from './failuresValue.ts';

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
  /** What was drawn here for the question of the moment; null where nothing was, or the question has changed since. */
  drawn(): DrawnFailures | null;
  destroy(): void;
}

/** `ask` gives the question of the moment, undefined while it is not known; `show` takes the answer. */
export function createMonths(
  seeds: SimulatorSeeds,
  ask: () => MonthsQuestion | undefined,
  show: (months: DrawnFailures | null) => void,
): MonthsPanel {
  const details = one<HTMLDetailsElement>('[data-months]');
  const drawer = new FailuresDrawer();
  let last = '';

  let shown: DrawnFailures | null = null;

  const answer = (months: DrawnFailures | null): void => {
    shown = months;
    show(months);
  };

  const refresh = async (): Promise<void> => {
    const question = details.open ? ask() : undefined;
    if (!question) return;
    const { job, scenario } = drawingFor(question, seeds);
    const key = keyOf(question, seeds);
    if (key === last) return;
    last = key;
    if (!scenario) return answer(null);
    details.setAttribute('aria-busy', 'true');
    // The kernel refuses more failures than it can count one by one: then there is nothing to show.
    const drawn = await drawer.draw(scenario, question.backend).catch(() => undefined);
    if (drawn === null) return;
    details.removeAttribute('aria-busy');
    answer(drawn ? drawnFailuresOf(job, scenario, drawn, drawn.status.backend) : null);
  };

  details.addEventListener('toggle', () => void refresh());
  return {
    refresh: () => void refresh(),
    drawn() {
      const question = ask();
      const isCurrent = question !== undefined && keyOf(question, seeds) === last;
      return isCurrent && !details.hasAttribute('aria-busy') ? shown : null;
    },
    destroy() {
      drawer.destroy();
      // Come back to, the page draws again.
      last = '';
    },
  };
}

/** The job to draw and its scenario, both null where no layout fits. */
function drawingFor({ report, settings, asked }: MonthsQuestion, seeds: SimulatorSeeds) {
  if (!report) return { job: null, scenario: null };
  const { siteMw, usedGpus: gpus, goodput: exactGoodput } = report;
  return { job: { siteMw, gpus, exactGoodput }, scenario: failuresScenarioOf(settings, seeds, asked, gpus) };
}

const keyOf = (question: MonthsQuestion, seeds: SimulatorSeeds): string =>
  JSON.stringify([drawingFor(question, seeds), question.backend]);

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
