// Shows how the draws stand: state, progress, backend and reason, checksum; and says it aloud.

import type { EngineStatus } from '../../../engine/status.ts';
import type { Progress } from '../../../engine/stragglers/job.ts';
import { fill, type Language } from '../../../site/locales.ts';
import { labelled } from '../../../text/labelled.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { plural } from '../../../text/plurals.ts';
import { one, write } from '../../dom/elements.ts';
import type { RunState } from '../../run/runner.ts';
import type { Words } from '../../words/words.ts';

const MILLION = 1e6;

export function showState(state: RunState, words: Words): void {
  const checksum = one('[data-run-checksum]');
  checksum.dataset.runState = state;
  write(one('[data-state-words]'), words.run[state]);
  const isGoing = state === 'running' || state === 'paused';
  one<HTMLButtonElement>('[data-cancel]').hidden = !isGoing;
  const again = one<HTMLButtonElement>('[data-again]');
  again.hidden = isGoing;
  again.disabled = false;
}

export function showChecksum(checksum: string): void {
  const place = one('[data-run-checksum]');
  place.dataset.runChecksum = checksum;
  write(place, checksum === '' ? '\u2026' : checksum);
}

export function showProgress({ drawsDone, drawsTotal }: Progress, words: Words, language: Language): void {
  const millions = (draws: number): string =>
    formatNumber(language, draws / MILLION, drawsTotal < 100 * MILLION ? 1 : 0);
  write(
    one('[data-draws]'),
    fill(words.run.drawsOf, {
      done: millions(drawsDone),
      total: plural(language, millions(drawsTotal), words.run.drawsTotal),
    }),
  );
  one<HTMLProgressElement>('[data-progress]').value = drawsDone / drawsTotal;
}

/** The backend by name, with its workers or its adapter. */
export function backendInWords(
  { backend, threadCount, adapterName }: EngineStatus,
  words: Words,
  language: Language,
): string {
  if (backend === 'webgpu')
    return fill(words.backendName.webgpu, { adapter: adapterName === '' ? '' : ` (${adapterName})` });
  return threadCount === 0 ? words.backendName.page : plural(language, threadCount, words.backendName.cpu);
}

/** What has broken so far, how often, and that the draws went on. */
export function faultsInWords(
  { count, last }: NonNullable<EngineStatus['faults']>,
  words: Words,
  language: Language,
): string {
  return fill(words.run.faults, { what: words.fault[last], times: plural(language, count, words.run.times) });
}

export function showStatus(status: EngineStatus, words: Words, language: Language): void {
  const place = one('[data-backend]');
  place.dataset.backend = status.backend;
  write(place, status.backend);
  const reasons = [words.reason[status.reason]];
  if (status.backend === 'cpu' && status.threadCount === 0) reasons.push(words.reason.noWorkers);
  // What made the engine change its backend is the reason already.
  const { faults } = status;
  if (faults && faults.last !== status.reason) reasons.push(faultsInWords(faults, words, language));
  write(
    one('[data-backend-words]'),
    labelled(language, backendInWords(status, words, language), reasons.join('; ')),
  );
  place.dataset.reason = status.reason;
}
