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
  let opened: { curve: SiteCurve; settings: Settings } | undefined;
  const open = (settings: Settings): void => {
    // Where the model is asked the same, the sizes that are searched stay.
    const isSameCurve = opened !== undefined && isAlike(settings, opened.settings, 'model');
    const curve = opened && isSameCurve ? opened.curve : newCurve(settings);
    curve.useFor(settings);
    opened = { curve, settings };
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
      if (request.call === 'point') {
        const { settings, siteMw, meanDelayTicks } = request;
        return { id, answer: curveOf(settings).planePointAt(siteMw, meanDelayTicks) };
      }
      if (request.call === 'bend') {
        const { settings, fromMw, toMw } = request;
        return { id, answer: curveOf(settings).bendBetween(fromMw, toMw) };
      }
      if (request.call === 'seeds') {
        known = request.seeds;
        return { id, answer: null };
      }
      if (request.call === 'open') {
        open(request.settings);
        return { id, answer: null };
      }
      const { call, siteMw, meanDelayTicks } = request;
      const curve = opened?.curve;
      const answer =
        call === 'at' ? curve?.at(siteMw, meanDelayTicks) : curve?.influencesAt(siteMw, meanDelayTicks);
      return { id, answer: answer ?? null };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  };
}
