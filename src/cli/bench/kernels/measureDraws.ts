// Runs the bench page of the draws in Chromium and brings its rates back.
import { type OnPage, onBenchPage } from './benchPage.ts';
import type { Rate } from './drawsPage.ts';

/** Draws per second of every backend in this machine's Chromium. */
export const measureDraws = (): Promise<OnPage<(Rate | string)[]>> =>
  onBenchPage((page) =>
    page.evaluate(async () => {
      const address = '/src/cli/bench/kernels/drawsPage.ts';
      const { measureBackends } = (await import(address)) as typeof import('./drawsPage.ts');
      return measureBackends();
    }),
  );
