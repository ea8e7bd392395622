// Readings of a page while it is used for long, and what of them grows.

import type { Page } from 'playwright';
import { firstLanguageRoot } from '../files/firstLanguage.ts';
import { followWorkerHeaps } from './workerHeaps.ts';

/** One thing that is done again and again on a page. */
export interface Act {
  name: string;
  /** Path of the page inside of its language. */
  path: string;
  /** Makes the page ready. */
  prepare: (page: Page) => Promise<void>;
  /** Does it `count` times, `from` times after the first. */
  repeat: (page: Page, from: number, count: number) => Promise<void>;
  /** Brings the page to the same state before each reading; left out where `repeat` ends in one. */
  rest?: (page: Page) => Promise<void>;
}

export interface Reading {
  /** How often it was done by then. */
  after: number;
  /** Heap of the page after its garbage was collected [MB = 1e6 bytes]. */
  heapMb: number;
  /** Heaps of its workers together, likewise. */
  workerHeapMb: number;
  nodes: number;
  listeners: number;
  workers: number;
}

export interface Soaked {
  name: string;
  count: number;
  readings: Reading[];
}

const rounds = 5;
/** The first half fills what is kept on purpose, each query's files for one; from then on memory may grow by this share. */
const mostGrowth = 0.1;

const PAUSE_MS = 300;
const mostReadings = 20;
/** Two readings in turn are alike within this share. */
const alike = 0.01;

/**
 * A reading that the one before it confirms, or the twentieth: what is still computed, and what nodes of the page and objects of its
 * scripts hold of each other, goes in a few collections and is no growth.
 */
export async function settled(read: () => Promise<Reading>): Promise<Reading> {
  let now = await read();
  for (let count = 1; count < mostReadings; count += 1) {
    const before = now;
    now = await read();
    const hasMoved = (name: 'heapMb' | 'workerHeapMb' | 'nodes'): boolean =>
      Math.abs(now[name] - before[name]) > alike * before[name];
    if (!hasMoved('heapMb') && !hasMoved('workerHeapMb') && !hasMoved('nodes')) break;
  }
  return now;
}

export async function takeReadings(page: Page, origin: string, act: Act, count: number): Promise<Soaked> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const workerHeapMb = await followWorkerHeaps(session);
  const metrics = async (): Promise<Partial<Record<string, number>>> =>
    Object.fromEntries(
      (await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]),
    );
  await page.goto(origin + firstLanguageRoot() + act.path, { waitUntil: 'load' });
  await act.prepare(page);
  const read = async (after: number): Promise<Reading> => {
    await page.waitForTimeout(PAUSE_MS);
    await session.send('HeapProfiler.collectGarbage');
    const {
      JSHeapUsedSize = Number.NaN,
      Nodes = Number.NaN,
      JSEventListeners = Number.NaN,
    } = await metrics();
    return {
      after,
      heapMb: JSHeapUsedSize / 1e6,
      workerHeapMb: await workerHeapMb(),
      nodes: Nodes,
      listeners: JSEventListeners,
      workers: page.workers().length,
    };
  };
  const readings: Reading[] = [];
  const each = Math.floor(count / rounds);
  for (let round = 0; round < rounds; round += 1) {
    await act.repeat(page, round * each, each);
    await act.rest?.(page);
    readings.push(await settled(() => read((round + 1) * each)));
  }
  return { name: act.name, count: each * rounds, readings };
}

/** What the last reading has more of than the middle one, beyond what may be. */
export function faultsOf({ readings }: Pick<Soaked, 'readings'>): string[] {
  const [first, last] = [readings[Math.floor((readings.length - 1) / 2)], readings.at(-1)];
  if (!first || !last) return ['received no reading, expected at least one'];
  const growing = (['heapMb', 'workerHeapMb', 'nodes', 'listeners'] as const).flatMap((name) =>
    last[name] > first[name] * (1 + mostGrowth) ? [`${name} from ${first[name]} to ${last[name]}`] : [],
  );
  return last.workers > first.workers
    ? [...growing, `workers from ${first.workers} to ${last.workers}`]
    : growing;
}
