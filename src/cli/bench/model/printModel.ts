// Prints the speeds of the model beside what they are meant to reach.
import { plansOf, siteBands, siteUncertainties } from '../../../model/cluster/interval/siteInterval.ts';
import { modelOf, type SiteInput } from '../../../model/cluster/site/siteInput.ts';
import { sitePoint } from '../../../model/cluster/site/sitePoint.ts';
import { bestMs } from '../bestOf.ts';
import { measureFailures } from '../kernels/measureFailures.ts';
import { measureLayoutSearch, measureSweep } from './measureLayoutSearch.ts';
import { measurePredictions } from './measurePredictions.ts';
import { defaultSites, seeds } from './modelCase.ts';
import { searchCases, searchRatio } from './searchCases.ts';

/** Samples of the page's interval. */
const SAMPLES = 64;

/** Million predictions per second, milliseconds of one search and of a sweep: what the page needs to follow a hand. */
const TARGET = { rate: 3, searchMs: 10, sweepMs: 1000 };

/** One measurement; `ratio` above 1 is better than the target, whichever way the unit counts. */
function row(name: string, value: number, unit: string, target?: number, ratio?: number): string {
  const numbers = `${value.toFixed(value < 100 ? 2 : 0).padStart(9)} ${unit.padEnd(6)}`;
  const beside = target === undefined ? '' : `${String(target).padStart(7)}${ratio?.toFixed(2).padStart(8)}`;
  return `  ${name.padEnd(54)}${numbers}${beside}`;
}

const faster = (name: string, rate: number): string =>
  row(name, rate, 'M/s', TARGET.rate, rate / TARGET.rate);
const shorter = (name: string, ms: number, target: number): string =>
  row(name, ms, 'ms', target, target / ms);

export async function printModel(): Promise<void> {
  const sites = defaultSites();
  const middle = sites[sites.length >> 1];
  if (!middle) throw new Error('The default run has no sizes');
  console.log('Model, one core, best of 9 rounds; Llama 3.1 405B, GB200 NVL72, fp8');
  console.log(`${' '.repeat(72)} target   ratio`);
  const { reused, cold } = measurePredictions(middle);
  console.log(faster('predictions with memory check, layer times reused', reused));
  console.log(faster('predictions with memory check, nothing reused', cold));
  const { ms, covered, considered } = measureLayoutSearch(middle);
  console.log(shorter(`layout search at ${middle.siteMw} MW`, ms, TARGET.searchMs));
  console.log(
    `    ${covered} layouts of the depths looked at, ${considered} full calculations, the rest excluded by a lower bound`,
  );
  const sweep = await measureSweep(sites);
  console.log(shorter('sweep of 24 sizes, worker just started', sweep.firstMs, TARGET.sweepMs));
  console.log(shorter('sweep of 24 sizes, worker warm', sweep.bestMs, TARGET.sweepMs));
  printSearchRatios();
  console.log(row('failures kernel, failures drawn', measureFailures(), 'M/s'));
  console.log(row(`interval of 24 sizes, ${SAMPLES} samples`, bandsMs(sites), 'ms'));
}

/** Each accelerator with each model on a small site, by the search and by a walk through every layout. */
function printSearchRatios(): void {
  const ratios = searchCases(seeds).map((small) => searchRatio(small, seeds.parameters));
  const equal = ratios.filter((ratio) => Math.abs(ratio - 1) < 1e-12).length;
  const worst = Math.min(...ratios);
  console.log(
    `  the search finds the best of every layout on ${equal} of ${ratios.length} small sites, and on the worst ${(100 * worst).toFixed(1)} % of it`,
  );
}

function bandsMs(sites: readonly SiteInput[]): number {
  const [first] = sites;
  if (!first) return 0;
  const model = modelOf(first);
  const found = sites.flatMap((site) => {
    const point = sitePoint(site, model);
    return point ? [{ site, point }] : [];
  });
  const inputs = found.map(({ site }) => site);
  const uncertain = siteUncertainties(first, seeds.parameterEntries);
  return bestMs(() => {
    const plans = found.map(({ site, point }) => plansOf(site, point, uncertain));
    return siteBands(inputs, plans, uncertain, seeds.fit, SAMPLES, 1);
  });
}
