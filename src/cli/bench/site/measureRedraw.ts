// How long the simulator takes from a change of a control to the picture that answers it, and how often it is drawn anew
// while the control is dragged: in the built site, in Chromium.
import type { Page } from 'playwright';
import { runChange, runDrag } from './redrawPage.ts';
import { threadTime } from './threadTime.ts';

/** Controls by the name of their address key, and the values that they are put to in turn. */
const movedControls: Readonly<Record<string, readonly (string | number)[]>> = {
  mw: [60, 420, 130, 350, 90, 480],
  batch: [4, 64, 12, 128, 8, 32],
  fail: [0.1, 4, 0.5, 3, 1, 2],
  pue: [1.05, 1.6, 1.1, 1.5, 1.15, 1.4],
  work: ['llama-3-1-8b', 'llama-3-1-405b', 'deepseek-v3-671b', 'llama-3-1-70b'],
};

export interface RedrawTimes {
  control: string;
  medianMs: number;
  p95Ms: number;
  /** While it is dragged; frames are what the browser gave, whatever was drawn in them. */
  redrawsPerS: number;
  framesPerS: number;
  /** Work of the main thread for one frame of the drag. */
  mainMs: number;
}

const CHANGES = 12;
const DRAG_MS = 2000;

/** On a page of the simulator whose model has answered; `slowdown` times slower than this machine's processor. */
export async function measureRedraw(page: Page, slowdown: number): Promise<RedrawTimes[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times: RedrawTimes[] = [];
  for (const [control, values] of Object.entries(movedControls)) {
    const found: number[] = [];
    for (let i = 0; i < CHANGES; i++)
      found.push(await page.evaluate(runChange, [control, String(values[i % values.length])] as const));
    found.sort((a, b) => a - b);
    const worked = await threadTime(session);
    const drag = await page.evaluate(runDrag, [control, values.map(String), DRAG_MS] as const);
    const mainMs = (await worked()) / (drag.framesPerS * (DRAG_MS / 1000));
    times.push({ control, medianMs: atShare(found, 0.5), p95Ms: atShare(found, 0.95), ...drag, mainMs });
  }
  await session.detach();
  return times;
}

/** The smallest of the sorted values that a share of them does not exceed. */
export const atShare = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? Number.NaN;
