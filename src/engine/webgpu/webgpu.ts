// The WebGPU backend: chunks sized by time, two in flight, results taken in order so that a lost device costs two
// chunks at most.
import { drawCountOfSlice, type Slice, type SliceResult } from '../../kernels/stragglers/slice.ts';
import type { Control, Executor } from '../executor.ts';
import type { FailuresJob } from '../failures/job.ts';
import type { Job } from '../job.ts';
import { type Cursor, FIRST_CHUNK_DRAWS, nextChunkDraws } from '../plan.ts';
import type { Reason } from '../status.ts';
import { DeviceFault, openDevice } from './device.ts';
import { passesSelfTest } from './selfTest.ts';
import { Session } from './session.ts';

const CHUNKS_IN_FLIGHT = 2;

export interface WebGpuExecutor extends Executor {
  adapterName: string;
}

interface Chunk {
  start: Cursor;
  slices: Slice[];
  draws: number;
  results: Promise<SliceResult[]>;
  submittedMs: number;
}

/** A tested device ready to run, or the reason why not. */
export async function openWebGpu(
  gpu: GPU | undefined,
  acceptSoftware: boolean,
): Promise<WebGpuExecutor | Reason> {
  const open = await openDevice(gpu, acceptSoftware);
  if (typeof open === 'string') return open;
  const refuse = (reason: Reason) => {
    open.device.destroy();
    return reason;
  };
  const session = await Session.open(open).catch(() => undefined);
  if (session === undefined) return refuse('kernel-refused');
  try {
    if (!(await passesSelfTest(session))) return refuse('self-test-failed');
  } catch (fault) {
    return refuse(fault instanceof DeviceFault ? fault.reason : 'device-error');
  }
  const pace: Pace = { draws: FIRST_CHUNK_DRAWS };
  return {
    adapterName: session.adapterName,
    execute: (job, control) => executeOn(session, pace, job, control),
    executeFailures: (job, control) => executeFailuresOn(session, job, control),
    destroy: () => session.destroy(),
  };
}

/** What this device manages in the time of a chunk, learnt from one run to the next. */
interface Pace {
  draws: number;
}

async function executeOn(session: Session, pace: Pace, job: Job, control: Control): Promise<void> {
  const inFlight: Chunk[] = [];
  let finishedMs = 0;
  try {
    session.useTables(job.tables);
    for (;;) {
      await control.mayContinue();
      while (inFlight.length < CHUNKS_IN_FLIGHT) {
        const chunk = submitNext(session, job, pace.draws);
        if (chunk === undefined) break;
        inFlight.push(chunk);
      }
      const chunk = inFlight[0];
      if (chunk === undefined) return;
      const results = await chunk.results;
      inFlight.shift();
      chunk.slices.forEach((slice, i) => {
        job.complete(slice, results[i] as SliceResult);
      });
      const now = performance.now();
      // A remnant at the end of a run says nothing about the device.
      if (chunk.draws >= pace.draws / 2) {
        pace.draws = nextChunkDraws(chunk.draws, now - Math.max(chunk.submittedMs, finishedMs));
      }
      finishedMs = now;
    }
  } catch (error) {
    await Promise.allSettled(inFlight.map(({ results }) => results));
    job.cursor = inFlight[0]?.start ?? job.cursor;
    throw error;
  }
}

async function executeFailuresOn(session: Session, job: FailuresJob, control: Control): Promise<void> {
  for (let slice = job.take(); slice !== undefined; slice = job.take()) {
    try {
      await control.mayContinue();
      job.complete(slice, await session.computeFailures(slice));
    } catch (error) {
      job.giveBack(slice);
      throw error;
    }
  }
}

function submitNext(session: Session, job: Job, draws: number): Chunk | undefined {
  const start = job.cursor;
  const slices = job.take(draws);
  if (slices.length === 0) return undefined;
  const results = session.compute(slices);
  results.catch(() => 'heard when its turn comes');
  const drawn = slices.reduce((sum, slice) => sum + drawCountOfSlice(slice), 0);
  return { start, slices, draws: drawn, results, submittedMs: performance.now() };
}
