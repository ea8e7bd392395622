// Failures and checkpoints, drawn for the chosen power while the reader has them open, then written in place.

import { timeParts } from '../../../charts/failures/timeParts.ts';
import type { Backend } from '../../../engine/status.ts';
import { gpusOfLayout } from '../../../model/cluster/step/layout.ts';
import { FieldError } from '../../../model/numbers/requireField.ts';
import { tellLost } from '../../../site/browser/lostNotice.ts';
import type { SiteReport } from '../../answers/curve/report.ts';
import { Turns } from '../../answers/turns.ts';
import { one, output, write } from '../../dom/elements.ts';
import type { Settings, SimulatorSeeds } from '../../inputs/settings.ts';
import { type DrawnFailures, drawnFailuresOf } from '../../run/drawnFailures.ts';
import { FailuresDrawer } from '../../run/failuresDrawer.ts';
import { exactGoodputOf, failuresScenarioOf } from '../../run/failuresScenarioOf.ts';
import { walkBeside } from '../listen/walkBeside.ts';
import type { View } from '../view.ts';
import { failuresDrawing } from './failuresDrawing.ts';
import {
  failingColumns,
  failingRows,
  failureColumns,
  failureReadingKeys,
  failureReadings,
  failureRows,
  failuresInWords,
  splitValues,
  walkedRuns,
  walkedTime,
} from './failuresValue.ts';

/** What is to be drawn: the report at the chosen power, null where no layout fits, and the settings that it answers to. */
export interface FailuresQuestion {
  report: SiteReport | null;
  settings: Settings;
  backend: Backend;
}

export interface FailuresPanel {
  /** To call whenever the question may have changed. */
  refresh(): void;
  /** What was drawn here for the question of the moment; null where nothing was, or the question has changed since. */
  drawn(): DrawnFailures | null;
  destroy(): void;
}

/** `ask` gives the question of the moment, undefined while it is not known; `show` takes the answer. */
export function createFailures(
  seeds: SimulatorSeeds,
  ask: () => FailuresQuestion | undefined,
  show: (failures: DrawnFailures | null) => void,
): FailuresPanel {
  const details = one<HTMLDetailsElement>('[data-failures]');
  const drawer = new FailuresDrawer();
  const turns = new Turns();
  /** What was asked last, and its answer; null where nothing can be drawn, or not yet. */
  let askedKey = '';
  let shown: DrawnFailures | null = null;

  const answer = (failures: DrawnFailures | null): void => {
    details.removeAttribute('aria-busy');
    shown = failures;
    show(failures);
  };

  const refresh = async (): Promise<void> => {
    const question = details.open ? ask() : undefined;
    if (!question) return;
    const key = keyOf(question, seeds);
    if (key === askedKey) return;
    askedKey = key;
    const isLatest = turns.begin();
    const { job, scenario } = drawingFor(question, seeds);
    if (!scenario) return answer(null);
    details.setAttribute('aria-busy', 'true');
    try {
      const drawn = await drawer.draw(scenario, question.backend);
      tellLost(details, false);
      if (isLatest()) answer(drawn && drawnFailuresOf(job, scenario, drawn, drawn.status.backend));
    } catch (error) {
      if (!isLatest()) return;
      // The kernel refuses more failures than it can count one by one: then there is nothing to show.
      if (error instanceof FieldError) return answer(null);
      // Its script did not arrive: the next look asks again.
      console.warn(error);
      tellLost(details, true);
      askedKey = '';
    }
  };

  details.addEventListener('toggle', () => void refresh());
  return {
    refresh: () => void refresh(),
    drawn() {
      const question = ask();
      const isCurrent = question !== undefined && keyOf(question, seeds) === askedKey;
      return isCurrent && !details.hasAttribute('aria-busy') ? shown : null;
    },
    destroy() {
      drawer.destroy();
      // Come back to, the page asks again; what is still drawn comes too late.
      turns.begin();
      askedKey = '';
    },
  };
}

/** The job to draw and its scenario, both null where no layout fits. */
function drawingFor({ report, settings }: FailuresQuestion, seeds: SimulatorSeeds) {
  if (!report) return { job: null, scenario: null };
  const { siteMw, layout } = report;
  const exactGoodput = exactGoodputOf(settings, seeds, layout);
  const job = { siteMw, gpus: gpusOfLayout(layout), exactGoodput };
  return { job, scenario: failuresScenarioOf(settings, seeds, layout) };
}

const keyOf = (question: FailuresQuestion, seeds: SimulatorSeeds): string =>
  JSON.stringify([drawingFor(question, seeds), question.backend]);

const place = '[data-failures] .failures-draw';
const walkers = [
  walkBeside({ walk: 'time', place, nameOf: ({ words }) => words.walks.time, curveOf: walkedTime }),
  walkBeside({ walk: 'runs', place, nameOf: ({ words }) => words.walks.runs, curveOf: walkedRuns }),
];

function showFailures(view: View): void {
  for (const showWalk of walkers) showWalk(view);
  const { words, failures } = view;
  write(output('failures'), failuresInWords(view, words.failures.reading));
  const readings = failureReadings(view);
  for (const key of failureReadingKeys) write(one(`[data-failure-reading="${key}"]`), readings[key]);
  const split = splitValues(view);
  for (const part of timeParts) write(one(`[data-failure-part="${part}"]`), split[part]);
  writeRows('[data-failing]', failingColumns, failingRows(view));
  writeRows('[data-failure-rows]', failureColumns, failureRows(view));
  const checksum = one('[data-failures-checksum]');
  checksum.dataset.failuresChecksum = failures?.checksum ?? '';
  write(checksum, failures?.checksum ?? '');
  const backend = one('[data-failures-backend]');
  backend.dataset.failuresBackend = failures?.backend ?? '';
  write(backend, words.failures[failures?.backend ?? 'build']);
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

export const failuresSection = {
  place: '[data-failures] .figure',
  name: 'failures',
  draw: failuresDrawing,
  write: showFailures,
};
