// A checker of Stryker that lets only a sample of the mutants through; the rest do not count.
import { createHash } from 'node:crypto';
import { type Checker, type CheckResult, CheckStatus } from '@stryker-mutator/api/check';
import type { Mutant, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';

/** What `npm run mutate` hands over in Stryker's options. */
export interface Sample {
  count: number;
  seed: number;
}

/** Ids of `count` mutants, drawn by a hash of seed, file, place and change: the same for the same code. */
export function sampleOf(
  mutants: readonly Mutant[],
  { count, seed }: Sample,
  root = process.cwd(),
): Set<string> {
  const rankOf = ({ fileName, location, mutatorName, replacement }: Mutant): string => {
    const file = fileName.replace(root, '');
    const change = JSON.stringify([seed, file, location, mutatorName, replacement]);
    return createHash('sha256').update(change).digest('hex');
  };
  const ranked = mutants.map((mutant) => ({ id: mutant.id, rank: rankOf(mutant) }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  return new Set(ranked.slice(0, count).map(({ id }) => id));
}

class SampleChecker implements Checker {
  static readonly inject = tokens(commonTokens.options);
  readonly #sample: Sample;
  #drawn = new Set<string>();

  constructor(options: StrykerOptions) {
    this.#sample = options.sample as Sample;
  }

  async init(): Promise<void> {}

  /** Stryker asks this once, with all mutants. */
  async group(mutants: Mutant[]): Promise<string[][]> {
    this.#drawn = sampleOf(mutants, this.#sample);
    return [mutants.map(({ id }) => id)];
  }

  async check(mutants: Mutant[]): Promise<Record<string, CheckResult>> {
    const resultOf = (id: string): CheckResult =>
      this.#drawn.has(id)
        ? { status: CheckStatus.Passed }
        : { status: CheckStatus.CompileError, reason: 'not in the sample' };
    return Object.fromEntries(mutants.map(({ id }) => [id, resultOf(id)]));
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Checker, 'sample', SampleChecker)];
