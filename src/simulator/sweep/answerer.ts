// Answers the sweep's requests: in the worker, or on the page's own thread where no worker starts.
import type { SimulatorSeeds } from '../settings.ts';
import type { SweepAnswer, SweepRequest } from './messages.ts';
import { SiteCurve } from './siteCurve.ts';

export function createAnswerer(): (request: SweepRequest) => SweepAnswer {
  let seeds: SimulatorSeeds | undefined;
  let curve: SiteCurve | undefined;
  return (request) => {
    const { id } = request;
    try {
      if (request.call === 'at') return { id, report: curve?.at(request.siteMw, request.meanDelayTicks) ?? null };
      seeds = request.seeds ?? seeds;
      if (!seeds) throw new Error('seeds: received none, expected them with the first request');
      curve = new SiteCurve(request.settings, seeds);
      return { id, report: null };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  };
}
