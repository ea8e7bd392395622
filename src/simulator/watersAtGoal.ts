// What the home page asks of the model: useful work at the goal for every use.
import type { Water } from '../charts/guess/guessPlane.ts';
import { siteUses } from '../model/cluster/site/siteUse.ts';
import { type Language, stringsOf } from '../site/locales.ts';
import { firstTraces } from './firstPicture.ts';
import type { SimulatorSeeds } from './inputs/settings.ts';

/** The highest first; uses for which nothing fits at the goal are left out. */
export function watersAtGoal(lang: Language, seeds: SimulatorSeeds): Water[] {
  const traces = firstTraces(seeds);
  const { uses } = stringsOf(lang).home.guess;
  return siteUses
    .flatMap((use) => {
      const last = traces[use].at(-1);
      return last ? [{ name: uses[use], mw: last.usefulMw }] : [];
    })
    .sort((a, b) => b.mw - a.mw);
}
