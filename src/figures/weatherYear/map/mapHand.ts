// When the device computes the whole map: on request, and by itself where a hand that has moved the wind rests.
import type { SiteWeather } from '../../../engine/weather/siteWeather.ts';
import type { Redraw } from '../../grammar/figure.ts';
import { asked, foundMap, foundTimes, notAsked, onRequest } from './ownMap.ts';

/** A device that takes longer for the whole map computes it on request alone. */
export const LONGEST_S = 4;

interface MapPorts {
  site(): SiteWeather;
  /** The share of wind that the hand has set [%]. */
  wind(): number;
  redraw: Redraw;
  load(): Promise<Pick<typeof import('./wholeMap.ts'), 'wholeMap' | 'mapInThreeWays'>>;
  nowMs?(): number;
}

export class MapHand {
  readonly #ports: MapPorts;
  readonly #usualWind: number;
  /** The share of wind whose lines need nothing better [%]. */
  #goodWind: number | undefined;
  #underWay: { wind: number; stop: AbortController } | undefined;
  #measuring: { done: Promise<void>; stop: AbortController } | undefined;
  /** By the first map that came to its end, or was abandoned after too long already. */
  #isSlow: boolean | undefined;
  /** The reader has asked for the map, and has it again after each move. */
  #isRequested = false;

  /** @param usualWind share of wind of the lines that the build has computed [%] */
  constructor(ports: MapPorts, usualWind: number) {
    this.#ports = ports;
    this.#usualWind = usualWind;
    this.#goodWind = usualWind;
  }

  async request(): Promise<void> {
    this.#isRequested = true;
    await this.#measuring?.done;
    await this.#compute();
  }

  /** The hand moves: what nobody asked for gives way to it, and a map of another share of wind is for nothing. */
  move(): void {
    if (!this.#isRequested || this.#ports.wind() !== this.#underWay?.wind) this.#abandon();
  }

  async rest(): Promise<void> {
    const { site, wind } = this.#ports;
    if (this.#measuring || wind() === (this.#underWay?.wind ?? this.#goodWind)) return;
    if (this.#isRequested || !(this.#isSlow || site().measured)) await this.#compute();
  }

  /** Other hours have come: nothing was asked of them. */
  forget(): void {
    this.#abandon();
    this.#measuring?.stop.abort();
    this.#goodWind = this.#usualWind;
    this.#isRequested = false;
    this.#ports.redraw(notAsked);
  }

  /** The time in three ways, with nothing else under way. */
  async measure(): Promise<void> {
    this.#abandon();
    const stop = new AbortController();
    const found = this.#timesOf(stop.signal);
    this.#measuring = { done: found.catch(() => {}), stop };
    try {
      await found;
    } finally {
      this.#measuring = undefined;
    }
    await this.rest();
  }

  async #timesOf(signal: AbortSignal): Promise<void> {
    const { load, redraw, site, wind } = this.#ports;
    const { mapInThreeWays } = await load();
    const maps = await mapInThreeWays(site(), wind() / 100, signal);
    if (maps) redraw(foundTimes(maps));
  }

  #abandon(): void {
    this.#underWay?.stop.abort();
    this.#underWay = undefined;
  }

  async #compute(): Promise<void> {
    this.#abandon();
    const { load, redraw, site, wind, nowMs = () => performance.now() } = this.#ports;
    const stop = new AbortController();
    const share = wind();
    this.#underWay = { wind: share, stop };
    this.#goodWind = undefined;
    const startMs = nowMs();
    redraw(asked);
    try {
      const { wholeMap } = await load();
      const found = await wholeMap(site(), share / 100, stop.signal);
      const seconds = found?.seconds ?? (nowMs() - startMs) / 1000;
      if (found || seconds > LONGEST_S) this.#isSlow ??= seconds > LONGEST_S;
      const isLater = this.#isSlow && !this.#isRequested;
      if (found && !stop.signal.aborted) {
        this.#goodWind = share;
        redraw({ ...foundMap(share, found), ...(isLater ? onRequest : {}) });
      } else if (isLater) redraw(onRequest);
    } catch (cause) {
      if (!stop.signal.aborted) redraw(onRequest);
      throw cause;
    } finally {
      if (this.#underWay?.stop === stop) this.#underWay = undefined;
    }
  }
}
