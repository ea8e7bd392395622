// The WebGPU backend: chunks sized by time, two in flight, results taken in order so that a lost device costs two
// chunks at most.
import { buildExponentialTable } from '../../kernels/failures/gapTicks.ts';
import { drawCountOfSlice, type Slice, type SliceResult } from '../../kernels/stragglers/slice.ts';
import type { Control, Executor } from '../executor.ts';
import { failuresAgree } from '../failures/agreement.ts';
import type { FailuresJob } from '../failures/job.ts';
import { DeviceFault } from '../fault.ts';
import type { Reason } from '../status.ts';
import { Audit } from '../stragglers/audit.ts';
import type { Job } from '../stragglers/job.ts';
import { FIRST_CHUNK_DRAWS, MAX_SLICES, nextChunkDraws } from '../stragglers/plan.ts';
import { SilenceError, within } from '../waiting.ts';
import { weatherAgrees } from '../weather/agreement.ts';
import type { WeatherJob } from '../weather/job.ts';
import { ANSWER_LIMIT_MS, askDevice, type OpenDevice, type Opening, release } from './device.ts';
import { passesSelfTest } from './selfTest.ts';
import { Session } from './session.ts';

const CHUNKS_IN_FLIGHT = 2;
/** Hours of weather in one slice: half a second of a software adapter, a blink of any other. */
const HOURS_PER_SLICE = 180_000_000;

export interface WebGpuExecutor extends Executor {
  adapterName: string;
}

/** The device tested and ready to run, or the reason why not: then it is given up. @throws the signal's reason */
export async function openWebGpu(open: OpenDevice, opening: Opening): Promise<WebGpuExecutor | Reason> {
  const session = await testedSession(open, opening).catch((error: unknown) => {
    release(open.device);
    throw error;
  });
  if (typeof session === 'string') {
    release(open.device);
    return session;
  }
  const pace: Pace = { draws: FIRST_CHUNK_DRAWS };
  return {
    adapterName: session.adapterName,
    execute: (job, control) => execute(session, pace, job, control),
    executeFailures: (job, control) => executeFailures(session, job, control),
    executeWeather: (job, control) => executeWeather(session, job, control),
    destroy: () => session.destroy(),
  };
}

async function testedSession(open: OpenDevice, opening: Opening): Promise<Session | Reason> {
  let session: Session;
  try {
    const wait = { ...opening, who: 'The compiler', limitMs: ANSWER_LIMIT_MS };
    session = await within(wait, () => Session.open(open));
  } catch (error) {
    opening.signal?.throwIfAborted();
    return error instanceof SilenceError ? 'device-silent' : 'kernel-refused';
  }
  try {
    const isRight = await askDevice(open.fault, opening, () => passesSelfTest(session));
    return isRight ? session : 'self-test-failed';
  } catch (error) {
    opening.signal?.throwIfAborted();
    return error instanceof DeviceFault ? error.reason : 'device-error';
  }
}

/** What this device manages in the time of a chunk, learnt from one run to the next. */
interface Pace {
  draws: number;
}

interface Chunk {
  slices: Slice[];
  draws: number;
  results: Promise<SliceResult[]>;
  submittedMs: number;
}

async function execute(session: Session, pace: Pace, job: Job, control: Control): Promise<void> {
  const { clock } = control;
  const audit = new Audit(job.scenario, job.tables, clock);
  const inFlight: Chunk[] = [];
  let finishedMs = 0;
  try {
    await askDevice(session.fault, control, async () => session.useTables(job.tables));
    for (;;) {
      await control.mayContinue();
      while (inFlight.length < CHUNKS_IN_FLIGHT) {
        const slices = job.take({ draws: pace.draws, maxSlices: MAX_SLICES, isAlone: audit.isAlone });
        if (slices.length === 0) break;
        inFlight.push(submit(session, slices, clock.now()));
      }
      const chunk = inFlight[0];
      if (chunk === undefined) break;
      const results = await askDevice(session.fault, control, () => chunk.results);
      const now = clock.now();
      const durationMs = now - Math.max(chunk.submittedMs, finishedMs);
      finishedMs = now;
      audit.take(chunk.slices, results, durationMs);
      inFlight.shift();
      chunk.slices.forEach((slice, i) => {
        job.complete(slice, results[i] as SliceResult);
      });
      // A remnant, of the run or before a block that is read alone, says nothing about the device.
      if (chunk.draws >= pace.draws / 2) pace.draws = nextChunkDraws(chunk.draws, durationMs);
    }
    audit.finish();
  } catch (error) {
    for (const { slices } of inFlight.reverse()) job.giveBack(slices);
    throw error;
  }
}

function submit(session: Session, slices: Slice[], submittedMs: number): Chunk {
  const results = session.compute(slices);
  // Its error is heard when its turn comes; until then it must not count as one that nobody hears.
  results.catch(() => undefined);
  const draws = slices.reduce((sum, slice) => sum + drawCountOfSlice(slice), 0);
  return { slices, draws, results, submittedMs };
}

async function executeFailures(session: Session, job: FailuresJob, control: Control): Promise<void> {
  const exponentialTable = buildExponentialTable();
  for (let slice = job.take(); slice !== undefined; slice = job.take()) {
    const taken = slice;
    try {
      await control.mayContinue();
      const outcomes = await askDevice(session.fault, control, () => session.computeFailures(taken));
      if (!failuresAgree(taken, outcomes, exponentialTable)) {
        throw new DeviceFault(
          'device-wrong',
          `Failures of size ${taken.sizeIndex}: not the processor's integers.`,
        );
      }
      job.complete(taken, outcomes);
    } catch (error) {
      job.giveBack(taken);
      throw error;
    }
  }
}

async function executeWeather(session: Session, job: WeatherJob, control: Control): Promise<void> {
  await askDevice(session.fault, control, () => session.useOutputs(job.outputs));
  for (;;) {
    await control.mayContinue();
    const slice = job.take(HOURS_PER_SLICE);
    if (slice === undefined) return;
    try {
      const outcomes = await askDevice(session.fault, control, () => session.computeWeather(slice));
      if (!weatherAgrees(slice, outcomes, job.outputs)) {
        throw new DeviceFault(
          'device-wrong',
          `Weather of the pairs from ${slice.firstPair}: not the processor's integers.`,
        );
      }
      job.complete(slice, outcomes);
    } catch (error) {
      job.giveBack(slice);
      throw error;
    }
  }
}
