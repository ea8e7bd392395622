// Asks the model for sizes in a worker; on the page's own thread, one size at a turn, where no worker starts.
import type { InfluencesMw } from '../../charts/influence/influences.ts';
import type { Bend } from '../../model/cluster/site/bendReason.ts';
import type { Settings, SimulatorSeeds } from '../inputs/settings.ts';
import type { PlanePoint } from './curve/planePoint.ts';
import type { SiteReport } from './curve/report.ts';
import type { SweepAnswer, SweepRequest } from './messages.ts';

type RequestBody = SweepRequest extends infer R ? (R extends { id: number } ? Omit<R, 'id'> : never) : never;
type Send = (request: SweepRequest) => void;

export interface Sweeper {
  /** Report at a power; null where no layout fits. */
  at(settings: Settings, siteMw: number, meanDelayTicks: number | null): Promise<SiteReport | null>;
  /** What the plane shows of a power under these settings; null where nothing fits. */
  pointOf(settings: Settings, siteMw: number, meanDelayTicks: number | null): Promise<PlanePoint | null>;
  /** Why the curve of these settings bends between two powers; null where it has no reason to name. */
  bendOf(settings: Settings, fromMw: number, toMw: number): Promise<Bend | null>;
  /** What the strongest constants do at a power; null where no layout fits. */
  influencesAt(
    settings: Settings,
    siteMw: number,
    meanDelayTicks: number | null,
  ): Promise<InfluencesMw | null>;
  /** Frees the worker. What it has not answered waits for `wake` or the next question. */
  sleep(): void;
  wake(): void;
}

interface OpenWorker {
  send: Send;
  destroy: () => void;
}

export function createSweeper(seeds: SimulatorSeeds): Sweeper {
  const waiting = new Map<number, { request: SweepRequest; settle: (answer: SweepAnswer) => void }>();
  let count = 0;
  let worker: OpenWorker | undefined;
  let sentParts = 0;

  const settle = (answer: SweepAnswer): void => {
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
    worker = openWorker(settle, tellAll);
    tellAll(worker.send);
  };

  const ask = <Answer>(body: RequestBody): Promise<Answer | null> =>
    new Promise((resolve, reject) => {
      const request = { ...body, id: count++ } as SweepRequest;
      waiting.set(request.id, {
        request,
        settle: (answer) =>
          'error' in answer ? reject(new Error(answer.error)) : resolve(answer.answer as Answer | null),
      });
      if (!worker) return start();
      sendSeeds(worker.send);
      worker.send(request);
    });

  return {
    at: (settings, siteMw, meanDelayTicks) =>
      ask<SiteReport>({ call: 'at', settings, siteMw, meanDelayTicks }),
    pointOf: (settings, siteMw, meanDelayTicks) =>
      ask<PlanePoint>({ call: 'point', settings, siteMw, meanDelayTicks }),
    bendOf: (settings, fromMw, toMw) => ask<Bend>({ call: 'bend', settings, fromMw, toMw }),
    influencesAt: (settings, siteMw, meanDelayTicks) =>
      ask<InfluencesMw>({ call: 'influences', settings, siteMw, meanDelayTicks }),
    sleep() {
      worker?.destroy();
      worker = undefined;
    },
    wake() {
      if (!worker && waiting.size > 0) start();
    },
  };
}

/** A worker; where it cannot start, this thread for good, which `takeOver` tells what the worker knew. */
function openWorker(settle: (answer: SweepAnswer) => void, takeOver: (own: Send) => void): OpenWorker {
  let worker: Worker | undefined;
  let own: Send | undefined;
  const giveUp = async (): Promise<void> => {
    worker?.terminate();
    worker = undefined;
    own = await openOwnThread(settle);
    takeOver(own);
  };
  try {
    worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<SweepAnswer>) => settle(data));
    worker.addEventListener('error', giveUp, { once: true });
  } catch {
    // Workers may be forbidden where the page is embedded: then the page computes, and its run panel says so.
    void giveUp();
  }
  return {
    send: (request) => (worker ? worker.postMessage(request) : own?.(request)),
    destroy: () => worker?.terminate(),
  };
}

async function openOwnThread(settle: (answer: SweepAnswer) => void): Promise<Send> {
  const { createAnswerer } = await import('./answerer.ts');
  const answer = createAnswerer();
  return (request) => setTimeout(() => settle(answer(request)));
}
