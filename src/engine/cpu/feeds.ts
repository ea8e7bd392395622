// What one worker is fed with in a run, slice after slice, of any kernel.
import type { FailuresJob } from '../failures/job.ts';
import type { Job } from '../stragglers/job.ts';
import { FIRST_CHUNK_DRAWS, nextChunkDraws } from '../stragglers/plan.ts';
import type { Clock } from '../waiting.ts';
import type { WeatherJob } from '../weather/job.ts';
import type { Answer, Order } from './messages.ts';

/** Hours of weather in one slice: some 50 ms on one core. */
const HOURS_PER_SLICE = 24_000_000;

/** One order with what becomes of it. */
export interface Turn {
  order: Order;
  complete(answer: Answer): void;
  giveBack(): void;
}

/** The next turn of one worker; undefined when nothing waits. */
export type Feed = () => Turn | undefined;

/** The slice of a dropped answer would never be done: the line to the worker lets none of another kind pass. */
const wrongAnswer = ({ kind }: Answer): Error => new Error(`A feed received an answer of kind ${kind}.`);

/** Slices of the stragglers kernel, sized by the time that this worker took for the last. */
export function stragglersFeed(job: Job, clock: Clock): Feed {
  let draws = FIRST_CHUNK_DRAWS;
  return () => {
    const [slice] = job.take({ draws, maxSlices: 1 });
    if (slice === undefined) return undefined;
    const start = clock.now();
    return {
      order: { kind: 'stragglers', slice },
      complete(answer) {
        if (answer.kind !== 'stragglers') throw wrongAnswer(answer);
        draws = nextChunkDraws(draws, clock.now() - start);
        job.complete(slice, answer.result);
      },
      giveBack: () => job.giveBack([slice]),
    };
  };
}

/** Slices of the failures kernel, which come cut. */
export function failuresFeed(job: FailuresJob): Feed {
  return () => {
    const slice = job.take();
    if (slice === undefined) return undefined;
    return {
      order: { kind: 'failures', slice },
      complete(answer) {
        if (answer.kind !== 'failures') throw wrongAnswer(answer);
        job.complete(slice, answer.outcomes);
      },
      giveBack: () => job.giveBack(slice),
    };
  };
}

/** Slices of the weather kernel. */
export function weatherFeed(job: WeatherJob): Feed {
  return () => {
    const slice = job.take(HOURS_PER_SLICE);
    if (slice === undefined) return undefined;
    return {
      order: { kind: 'weather', slice },
      complete(answer) {
        if (answer.kind !== 'weather') throw wrongAnswer(answer);
        job.complete(slice, answer.outcomes);
      },
      giveBack: () => job.giveBack(slice),
    };
  };
}
