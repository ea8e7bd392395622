// How long the layout search takes: one size, and the whole default sweep in a worker.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { modelOf, type SiteInput } from '../../../model/cluster/site/siteInput.ts';
import { sitePoint } from '../../../model/cluster/site/sitePoint.ts';
import { bestMs } from '../bestOf.ts';

export interface OneSearch {
  ms: number;
  /** Layouts that the search covers, and those of them that it works out in full. */
  covered: number;
  considered: number;
}

export function measureLayoutSearch(site: SiteInput): OneSearch {
  const model = modelOf(site);
  const point = sitePoint(site, model);
  if (!point) throw new Error(`No layout fits a site of ${site.siteMw} MW`);
  const { covered, considered } = point.search;
  return { ms: bestMs(() => sitePoint(site, model)), covered, considered };
}

/** Milliseconds from the request to the answer of a sweep in a worker: of a worker just started, and the best of five more. */
export async function measureSweep(
  sites: readonly SiteInput[],
): Promise<{ firstMs: number; bestMs: number }> {
  const worker = new Worker(new URL('./sweepWorker.ts', import.meta.url));
  await once(worker, 'online');
  const times: number[] = [];
  for (let sweep = 0; sweep < 6; sweep++) {
    const start = performance.now();
    worker.postMessage(sites);
    await once(worker, 'message');
    times.push(performance.now() - start);
  }
  await worker.terminate();
  const [firstMs = Infinity, ...more] = times;
  return { firstMs, bestMs: Math.min(...more) };
}
