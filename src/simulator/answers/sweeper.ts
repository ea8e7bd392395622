// Asks the model for sizes: each question of the page, until it is answered, whoever answers it.
import type { InfluencesMw } from '../../charts/influence/influences.ts';
import type { UsefulPoint } from '../../charts/losses/curvePoint.ts';
import { type Clock, systemClock } from '../../engine/waiting.ts';
import type { Settings, SimulatorSeeds } from '../inputs/settings.ts';
import type { PlacedBend } from './curve/placedBend.ts';
import type { PlanePoint } from './curve/planePoint.ts';
import type { SiteReport } from './curve/report.ts';
import { ModelFault } from './fault.ts';
import type { SweepAnswer, SweepRequest } from './messages.ts';
import { openSweepLine, type Send, type SweepLine } from './sweepLine.ts';

type RequestBody = SweepRequest extends infer R
  ? R extends { id: number; settings: Settings }
    ? Omit<R, 'id'>
    : never
  : never;

export interface Sweeper {
  /** Report at a power; null where no layout fits. */
  at(settings: Settings, siteMw: number, meanDelayTicks: number | null): Promise<SiteReport | null>;
  /** What the plane shows of a power under these settings; null where nothing fits. */
  pointOf(settings: Settings, siteMw: number): Promise<PlanePoint | null>;
  /** Where and why the line of these settings bends; null where it has no reason to name. */
  bendOf(settings: Settings, points: readonly UsefulPoint[]): Promise<PlacedBend | null>;
  /** What the strongest constants do at a power; null where no layout fits. */
  influencesAt(
    settings: Settings,
    siteMw: number,
    meanDelayTicks: number | null,
  ): Promise<InfluencesMw | null>;
  /** Frees the worker. What it has not answered waits for `wake` or the next question. */
  sleep(): void;
  /** Asks again what nobody has answered, where nobody is there to answer it. */
  wake(): void;
}

export interface SweeperPorts {
  /** True when nobody is there to answer: the script of the model did not arrive. False at the first answer after that. */
  tellLost?: (isLost: boolean) => void;
  /** The model failed at a question under these settings; its promise rejects with the same `ModelFault`. */
  tellFault?: (message: string, of: Settings) => void;
  /** Given by tests. */
  clock?: Clock;
}

export function createSweeper(
  seeds: SimulatorSeeds,
  { tellLost = () => {}, tellFault = () => {}, clock = systemClock }: SweeperPorts = {},
): Sweeper {
  const waiting = new Map<number, { request: SweepRequest; settle: (answer: SweepAnswer) => void }>();
  let count = 0;
  let line: SweepLine | undefined;
  let isLost = false;
  let sentParts = 0;

  const settle = (answer: SweepAnswer): void => {
    if (isLost) tellLost(false);
    isLost = false;
    waiting.get(answer.id)?.settle(answer);
    waiting.delete(answer.id);
  };
  /** The seeds go once, and again when a part of the reader's own has come to them: a curve asks for hundreds of points. */
  const sendSeeds = (send: Send): void => {
    const parts = seeds.accelerators.length + seeds.workloads.length;
    if (parts !== sentParts) send({ id: count++, call: 'seeds', seeds });
    sentParts = parts;
  };
  /** All that a fresh worker, or this thread, needs to know, and what nobody has answered. */
  const tellAll = (send: Send): void => {
    sentParts = 0;
    sendSeeds(send);
    for (const { request } of [...waiting.values()]) send(request);
  };
  /** A page at the settings that the build has answered asks nothing: the worker starts with the first question. */
  const start = (): void => {
    line = openSweepLine({
      clock,
      settle,
      isWaiting: () => waiting.size > 0,
      takeOver: tellAll,
      giveUp() {
        line = undefined;
        isLost = true;
        tellLost(true);
      },
    });
    tellAll(line.send);
  };

  const ask = <Answer>(body: RequestBody): Promise<Answer | null> =>
    new Promise((resolve, reject) => {
      const request = { ...body, id: count++ } as SweepRequest;
      waiting.set(request.id, {
        request,
        settle(answer) {
          if (!('error' in answer)) return resolve(answer.answer as Answer | null);
          tellFault(answer.error, body.settings);
          reject(new ModelFault(answer.error));
        },
      });
      if (!line) return start();
      sendSeeds(line.send);
      line.send(request);
    });

  return {
    at: (settings, siteMw, meanDelayTicks) =>
      ask<SiteReport>({ call: 'at', settings, siteMw, meanDelayTicks }),
    pointOf: (settings, siteMw) => ask<PlanePoint>({ call: 'point', settings, siteMw }),
    bendOf: (settings, points) => ask<PlacedBend>({ call: 'bend', settings, points }),
    influencesAt: (settings, siteMw, meanDelayTicks) =>
      ask<InfluencesMw>({ call: 'influences', settings, siteMw, meanDelayTicks }),
    sleep() {
      line?.end();
      line = undefined;
    },
    wake() {
      if (!line && waiting.size > 0) start();
    },
  };
}
