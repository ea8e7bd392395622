// Readings of a page while it is used for long, and what of them grows.

import type { Page } from 'playwright';
import type { BrowserPurpose } from '../browsers/chromium.ts';
import { firstLanguageRoot } from '../files/firstLanguage.ts';
import { followGpuObjects } from './gpuObjects.ts';
import { followWorkerHeaps } from './workerHeaps.ts';

/** One thing that is done again and again on a page. */
export interface Act {
  name: string;
  /** Path of the page inside of its language. */
  path: string;
  /** What the browser must be able to do. */
  purpose: BrowserPurpose;
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
  /** Objects of WebGPU and WebGL. */
  gpuObjects: number;
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
  const gpuObjects = await followGpuObjects(page);
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
      gpuObjects: await gpuObjects(),
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

/**
 * What the last reading has more of than may be: of memory a tenth above the middle one; of what is counted, none above the most of
 * the first half, as its number goes to and fro by one.
 */
export function faultsOf({ readings }: Pick<Soaked, 'readings'>): string[] {
  const firstHalf = readings.slice(0, Math.floor((readings.length + 1) / 2));
  const [middle, last] = [firstHalf.at(-1), readings.at(-1)];
  if (!middle || !last) return ['received no reading, expected at least one'];
  const counted = (['listeners', 'workers', 'gpuObjects'] as const).map(
    (name) => [name, Math.max(...firstHalf.map((reading) => reading[name]))] as const,
  );
  const memory = (['heapMb', 'workerHeapMb', 'nodes'] as const).map((name) => [name, middle[name]] as const);
  const over = (name: keyof Reading, before: number, most: number): string[] =>
    last[name] > most ? [`${name} from ${before} to ${last[name]}`] : [];
  return [
    ...memory.flatMap(([name, before]) => over(name, before, before * (1 + mostGrowth))),
    ...counted.flatMap(([name, before]) => over(name, before, before)),
  ];
}
