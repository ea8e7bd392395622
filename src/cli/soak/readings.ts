// Readings of a page while it is used for long, and what of them grows.
import type { Page } from 'playwright';

/** One thing that is done again and again on a page. */
export interface Act {
  name: string;
  /** Path of the page. */
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

export async function takeReadings(page: Page, origin: string, act: Act, count: number): Promise<Soaked> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(origin + act.path, { waitUntil: 'load' });
  await act.prepare(page);
  const readings: Reading[] = [];
  const each = Math.floor(count / rounds);
  for (let round = 0; round < rounds; round += 1) {
    await act.repeat(page, round * each, each);
    await act.rest?.(page);
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    readings.push({
      after: (round + 1) * each,
      heapMb: metric('JSHeapUsedSize') / 1e6,
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
      workers: page.workers().length,
    });
  }
  return { name: act.name, count: each * rounds, readings };
}

/** What the last reading has more of than the middle one, beyond what may be. */
export function faultsOf({ readings }: Pick<Soaked, 'readings'>): string[] {
  const [first, last] = [readings[Math.floor((readings.length - 1) / 2)], readings.at(-1)];
  if (!first || !last) return ['received no reading, expected at least one'];
  const growing = (['heapMb', 'nodes', 'listeners'] as const).flatMap((name) =>
    last[name] > first[name] * (1 + mostGrowth) ? [`${name} from ${first[name]} to ${last[name]}`] : [],
  );
  return last.workers > first.workers
    ? [...growing, `workers from ${first.workers} to ${last.workers}`]
    : growing;
}
