// Answers the page's requests: in the worker, or on the page's own thread where no worker starts.
import { isAlike } from '../inputs/effects.ts';
import type { Settings, SimulatorSeeds } from '../inputs/settings.ts';
import { SiteCurve } from './curve/siteCurve.ts';
import type { SweepAnswer, SweepRequest } from './messages.ts';

/** Curves whose searched sizes are kept: the uses of this setting and of the ones before and beside it. */
const MOST_CURVES = 12;

export function createAnswerer(): (request: SweepRequest) => SweepAnswer {
  let known: SimulatorSeeds | undefined;
  const newCurve = (settings: Settings): SiteCurve => {
    if (!known) throw new Error('seeds: received none, expected them as the first request');
    return new SiteCurve(settings, known);
  };
  const curves: { curve: SiteCurve; settings: Settings }[] = [];
  /** The curve of these settings: one that is there where the model is asked the same. */
  const curveOf = (settings: Settings): SiteCurve => {
    const at = curves.findIndex((entry) => isAlike(settings, entry.settings, 'model'));
    const [entry = { curve: newCurve(settings), settings }] = at === -1 ? [] : curves.splice(at, 1);
    entry.curve.useFor(settings);
    curves.unshift(entry);
    curves.length = Math.min(curves.length, MOST_CURVES);
    return entry.curve;
  };
  return (request) => {
    const { id } = request;
    try {
      if (request.call === 'seeds') {
        known = request.seeds;
        return { id, answer: null };
      }
      const curve = curveOf(request.settings);
      if (request.call === 'bend') return { id, answer: curve.bendOf(request.points) };
      if (request.call === 'point') return { id, answer: curve.planePointAt(request.siteMw) };
      const { call, siteMw, meanDelayTicks } = request;
      if (call === 'at') return { id, answer: curve.at(siteMw, meanDelayTicks) };
      return { id, answer: curve.influencesAt(siteMw, meanDelayTicks) };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  };
}
