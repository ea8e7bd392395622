// The laws of the step as a table on the terminal: what the calibration loses without each, source by source.
import type { FreeParameter } from '../../model/cluster/fit/calibration.ts';
import { errorsWithout, type LawErrors, laws, withoutLaw } from '../../model/cluster/fit/laws.ts';
import { calibrationRunsOf } from '../../seeds/measured/calibrationRuns.ts';
import type { ModelSeeds } from '../../seeds/readModelSeeds.ts';

const NAME_WIDTH = 50;
const points = (x: number): string => `${x < 0 ? '−' : '+'}${Math.abs(100 * x).toFixed(1)}`.padStart(6);
const percent = (x: number): string => (100 * x).toFixed(2).padStart(6);

/** Fits once more without each law and prints the mean errors: fitted, with sources left out, and how those of each change. */
export function printLaws(seeds: ModelSeeds, free: readonly FreeParameter[]): void {
  const runs = calibrationRunsOf(seeds, 'calibration');
  const all = errorsWithout({}, runs, free, seeds.parameters);
  const sources = [...all.leftOutBySource.keys()];
  console.log('\nlaws: mean error of step time in percent, fitted and with each source left out of the fit;');
  console.log('then by source, in points: what the error grows by without the law (left out of the fit)');
  for (const [place, source] of sources.entries()) console.log(`  ${place + 1} ${source}`);
  const heads = sources.map((_, place) => String(place + 1).padStart(6)).join('');
  console.log(`\n${'law'.padEnd(NAME_WIDTH)}fitted  left  ${heads}`);
  console.log(lineOf('with all', all, sources));
  for (const law of laws) {
    const without = errorsWithout(withoutLaw(law, seeds.parameters), runs, free, seeds.parameters);
    console.log(lineOf(law.name, without, sources, all));
  }
}

function lineOf(name: string, errors: LawErrors, sources: readonly string[], all?: LawErrors): string {
  const cells = sources.map((source) => {
    const error = errors.leftOutBySource.get(source) ?? 0;
    return all ? points(error - (all.leftOutBySource.get(source) ?? 0)) : percent(error);
  });
  return `${name.padEnd(NAME_WIDTH)}${percent(errors.fitted)}${percent(errors.leftOut)}  ${cells.join('')}`;
}
