// Tells what computes the whole map of every move of the figure's controls, and of the rest after it.
import type { SiteWeather } from '../../../engine/weather/siteWeather.ts';
import type { Lent, Redraw } from '../../grammar/figure.ts';
import { MapHand } from './mapHand.ts';

export interface MapMaterial {
  site: SiteWeather;
  /** Of the wind in the installed power, before the reader moves it. */
  windShare: number;
  /** There once the figure is alive. */
  mapHand?: MapHand;
}

/** Puts the hand of the map into `given`; what comes back is told when other hours have taken the place of the site's. */
export function wireMap(
  figure: HTMLElement,
  given: MapMaterial,
  redraw: Redraw,
  rest: Lent['rest'],
): () => void {
  const slider = figure.querySelector<HTMLInputElement>('[data-input="wind"]');
  const usualWind = 100 * given.windShare;
  const hand = new MapHand(
    {
      site: () => given.site,
      wind: () => slider?.valueAsNumber ?? usualWind,
      redraw,
      load: () => import('./wholeMap.ts'),
    },
    usualWind,
  );
  given.mapHand = hand;
  // What is lost is asked for again at the next rest: nobody waits for it.
  const resting = rest(() => void hand.rest().catch(console.warn));
  figure.addEventListener('input', ({ target }) => {
    if (!(target as Element).matches('[data-input]')) return;
    hand.move();
    resting.begin();
  });
  // The address, or a hand that was faster than the script, may have moved the wind already.
  resting.begin();
  return () => {
    hand.forget();
    resting.begin();
  };
}
