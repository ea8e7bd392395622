// What the page says aloud: how the draws go, and the result at the chosen power.
import type { RunResult } from '../../../engine/createEngine.ts';
import type { EngineStatus } from '../../../engine/status.ts';
import { fill, type Language } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { plural } from '../../../text/plurals.ts';
import { one, write } from '../../dom/elements.ts';
import type { RunState } from '../../run/runner.ts';
import type { Words } from '../../words/words.ts';
import { usefulOfHundred, type View } from '../view.ts';
import { backendInWords, faultsInWords } from './runPanel.ts';

const announce = (text: string): void => write(one('[data-announcer]'), text);

export function narrateState(state: RunState, message: string, { run }: Words): void {
  if (state === 'cancelled') announce(run.announceCancelled);
  if (state === 'paused') announce(run.announcePaused);
  if (state === 'failed') announce(fill(run.announceFailed, { message }));
}

export function narrateStatus(
  status: EngineStatus,
  isChangedInMidRun: boolean,
  words: Words,
  language: Language,
): void {
  const { run } = words;
  const backend = backendInWords(status, words, language);
  const { faults } = status;
  announce(
    isChangedInMidRun && faults
      ? faultsInWords(faults, words, language)
      : fill(run.announceRunning, { backend }),
  );
}

export function narrateDone({ durationMs, checksum }: RunResult, view: View): void {
  const useful = formatNumber(view.language, view.plane.here?.usefulMw ?? 0, 1);
  const { run } = view.words;
  const seconds = plural(view.language, formatNumber(view.language, durationMs / 1000, 1), run.seconds);
  announce(fill(run.announceDone, { seconds, mw: view.mw, useful, checksum }));
}

export function narrateResult(view: View): void {
  const { here } = view.plane;
  if (!here) return;
  announce(
    fill(view.words.run.announceResult, {
      mw: view.mw,
      useful: formatNumber(view.language, here.usefulMw, 1),
      percent: usefulOfHundred(view.language, here),
    }),
  );
}
