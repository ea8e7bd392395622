// Answers the sweep's requests: in the worker, or on the page's own thread where no worker starts.
import { type Settings, type SimulatorSeeds, unmodelledKeys } from '../inputs/settings.ts';
import type { SweepAnswer, SweepRequest } from './messages.ts';
import { SiteCurve } from './siteCurve.ts';

export function createAnswerer(): (request: SweepRequest) => SweepAnswer {
  let seeds: SimulatorSeeds | undefined;
  let curve: SiteCurve | undefined;
  let curveKey = '';
  return (request) => {
    const { id } = request;
    try {
      if (request.call !== 'open') {
        const { siteMw, meanDelayTicks } = request;
        const answer =
          request.call === 'at' ? curve?.at(siteMw, meanDelayTicks) : curve?.swingsAt(siteMw, meanDelayTicks);
        return { id, answer: answer ?? null };
      }
      seeds = request.seeds ?? seeds;
      if (!seeds) throw new Error('seeds: received none, expected them with the first request');
      const key = modelledPart(request.settings);
      if (key === curveKey) curve?.ask(request.asked);
      else curve = new SiteCurve(request.settings, seeds, request.asked);
      curveKey = key;
      return { id, answer: null };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  };
}

/** Settings that the model depends on: where they are the same, so is the curve. */
const modelledPart = (settings: Settings): string =>
  JSON.stringify(settings, (key, value: unknown) =>
    unmodelledKeys.includes(key as keyof Settings) ? undefined : value,
  );
