// The simulator as tests drive it: what it says of itself, and what it should have drawn.
import type { Page } from 'playwright';
import { runInThread } from '../../src/engine/runInThread.ts';
import { readModelSeeds } from '../../src/schemas/readModelSeeds.ts';
import { parseAddress } from '../../src/simulator/address/parse.ts';
import { scenarioOf } from '../../src/simulator/run/scenarioOf.ts';
import { seedsOf } from '../../src/simulator/seedsOf.ts';
import type { Chromium, Visit } from './chromium.ts';

/** Small enough for a software adapter: 17 million draws. */
export const SMALL_RUN = 'steps=4&reps=1&rack=165&it=40&pue=2';

/** Opens the simulator; `before` runs in the page ahead of its own scripts. */
export async function openSimulator(
  chromium: Chromium,
  address: string,
  before?: () => void,
): Promise<Visit> {
  const visit = await chromium.visit('/', {
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  });
  if (before) await visit.page.addInitScript(before);
  await visit.page.goto(new URL(address, visit.page.url()).href);
  return visit;
}

export async function runState(
  page: Page,
  state: 'running' | 'paused' | 'done' | 'cancelled',
): Promise<void> {
  await page.locator(`[data-run-state="${state}"]`).waitFor({ timeout: 90_000 });
}

export interface Told {
  backend: string | null;
  reason: string | null;
  backendWords: string;
  checksum: string | null;
  state: string | null;
}

/** What the run panel says. */
export async function told(page: Page): Promise<Told> {
  const backend = page.locator('[data-backend]');
  const run = page.locator('[data-run-checksum]');
  return {
    backend: await backend.getAttribute('data-backend'),
    reason: await backend.getAttribute('data-reason'),
    backendWords: await page.locator('[data-backend-words]').innerText(),
    checksum: await run.getAttribute('data-run-checksum'),
    state: await run.getAttribute('data-run-state'),
  };
}

/** Checksum that Node computes for the same address, on one thread. */
export function checksumInNode(search: string): string {
  const seeds = seedsOf(readModelSeeds('seeds'));
  const { settings } = parseAddress(search, seeds);
  return runInThread(scenarioOf(settings, seeds)).checksum;
}
