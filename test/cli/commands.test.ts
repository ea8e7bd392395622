// predict and goodput, called in process; commandProcess.test.ts starts them as a person does.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { goodputAnswers } from '../../src/cli/goodput.ts';
import { predictAnswers } from '../../src/cli/predict.ts';
import { textOf } from '../../src/cli/runList/readText.ts';
import { readModelSeeds } from '../../src/seeds/readModelSeeds.ts';
import { SeedError } from '../../src/seeds/seedError.ts';

const seeds = readModelSeeds(join(import.meta.dirname, '../../seeds'));
const commands = { predict: predictAnswers, goodput: goodputAnswers };

/** What the command prints for an input: its answer, or its faults. */
function run(command: keyof typeof commands, input: unknown): { answer: string; faults: string } {
  const json = typeof input === 'string' ? input : JSON.stringify(input);
  try {
    const text = textOf('standard input', Buffer.from(json));
    return { answer: commands[command](seeds, { file: 'standard input', text }), faults: '' };
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    return { answer: '', faults: error.message };
  }
}

/** The run that the specification of the command states. */
const stated = {
  id: 'stated',
  accelerator: 'A100-SXM-80GB',
  gpus: 1024,
  model: {
    layers: 96,
    hidden: 12288,
    heads: 96,
    kvHeads: 96,
    ffn: 49152,
    vocab: 51200,
    sequence: 2048,
    gatedMlp: false,
    experts: null,
  },
  precision: 'bf16',
  tensor: 8,
  context: 1,
  pipeline: 8,
  data: 16,
  expert: 1,
  interleave: 1,
  microBatch: 1,
  globalBatch: 1536,
  recompute: 'selective',
  sequenceParallel: true,
  distributedOptimizer: true,
  flashAttention: true,
  scaleOutGBytesPerSPerGpu: 25,
  scaleUpDomain: 8,
};

describe('predict', () => {
  const short = {
    id: 'short',
    accelerator: 'GB200',
    model: 'llama-3-1-405b',
    gpus: 512,
    precision: 'fp8',
    tensor: 4,
    context: 2,
    pipeline: 8,
    interleave: 8,
    globalBatch: 896,
  };
  const heavy = {
    ...short,
    id: 'heavy',
    tensor: 1,
    context: 1,
    pipeline: 1,
    interleave: 1,
    globalBatch: 512,
  };
  const result = run('predict', [stated, short, { ...short, id: 'tuned', software: 'tuned' }, heavy]);
  const answers = JSON.parse(result.answer) as Record<string, number & Record<string, number>>[];

  test('answers every run of the array, with exactly the fields of the specification', () => {
    expect(answers.map((answer) => answer.id)).toEqual(['stated', 'short', 'tuned', 'heavy']);
    expect(Object.keys(answers[0]!)).toEqual([
      'id',
      'stepTimeS',
      'stepTimeLowS',
      'stepTimeHighS',
      'modelTflopsPerGpu',
      'hardwareTflopsPerGpu',
      'mfu',
      'breakdownS',
      'memoryGBytesPerGpu',
      'fits',
    ]);
    expect(Object.keys(answers[0]!.breakdownS!)).toEqual([
      'compute',
      'attention',
      'elementwise',
      'recompute',
      'tensor',
      'context',
      'expert',
      'bubble',
      'imbalance',
      'p2p',
      'data',
      'optimizer',
      'fixed',
      'straggler',
    ]);
  });
  test('parts sum to the step, which lies inside its interval', () => {
    for (const answer of answers) {
      const sum = Object.values(answer.breakdownS as Record<string, number>).reduce(
        (total, x) => total + x,
        0,
      );
      expect(sum / answer.stepTimeS!).toBeCloseTo(1, 10);
      expect(answer.stepTimeLowS).toBeLessThan(answer.stepTimeS!);
      expect(answer.stepTimeHighS).toBeGreaterThan(answer.stepTimeS!);
    }
  });
  test('ordinary software is slower and less certain than tuned', () => {
    const [ordinary, tuned] = [answers[1]!, answers[2]!];
    expect(ordinary.stepTimeS).toBeGreaterThan(tuned.stepTimeS!);
    const width = (answer: (typeof answers)[0]): number => answer.stepTimeHighS! / answer.stepTimeLowS!;
    expect(width(ordinary)).toBeGreaterThan(width(tuned));
  });
  test('a layout that does not fit says so with its reason and its times', () => {
    expect(answers[3]).toMatchObject({ fits: false });
    expect(String(answers[3]!.reason)).toMatch(/needs \d+\.\d GB per GPU, GB200-NVL72 has 199\.7 GB/);
    expect(answers[3]!.stepTimeS).toBeGreaterThan(0);
  });
  test('one run without an array gets one answer', () => {
    expect(JSON.parse(run('predict', short).answer).id).toBe('short');
  });
  test.each([
    [
      'a misspelt field',
      { ...short, precison: 'fp8' },
      /field precison: received "fp8", expected .*precision/,
    ],
    [
      'an unknown accelerator',
      { ...short, accelerator: 'Z9' },
      /field accelerator: received "Z9", expected one of A100-SXM-40GB/,
    ],
    [
      'a product that is not the GPU count',
      { ...stated, gpus: 1000 },
      /field gpus: received 1000, expected .*8 × 1 × 8 × 16 = 1024/,
    ],
    [
      'too deep a pipeline',
      { ...stated, interleave: 13 },
      /field interleave: received 13, expected .*at most layers \+ 2 = 98/,
    ],
    [
      'a batch smaller than the data groups',
      { ...stated, globalBatch: 8 },
      /field globalBatch: received 8, expected a multiple of .* = 16/,
    ],
    [
      'a precision that the part lacks',
      { ...stated, precision: 'fp8' },
      /field precision: received "fp8", expected one that A100-SXM-80GB has: bf16/,
    ],
    [
      'a negative count',
      { ...stated, tensor: -8 },
      /field tensor: received -8, expected a whole number of at least 1/,
    ],
    [
      'an unknown workload',
      { ...short, model: 'gpt-9' },
      /field model: received "gpt-9", expected an id of seeds\/workloads/,
    ],
    [
      'a missing batch',
      { ...short, globalBatch: undefined },
      /field globalBatch: received undefined, expected a whole number/,
    ],
    [
      'a nested field',
      { ...stated, model: { ...stated.model, kvHeads: 7 } },
      /field model.kvHeads: received 7, expected a divisor of the 96 heads/,
    ],
    [
      'a nested field misspelt',
      { ...stated, model: { ...stated.model, kvHead: 8 } },
      /field model.kvHead: received 8, expected one of id, layers, .*kvHeads/,
    ],
    [
      'a nested field of another type',
      { ...stated, model: { ...stated.model, layers: '96' } },
      /field model.layers: received "96", expected a whole number from 1 to 2000/,
    ],
    [
      'experts without their number of active ones',
      { ...stated, model: { ...stated.model, experts: { count: 8, ffn: 4096 } } },
      /field model.experts.active: received undefined, expected a whole number from 1/,
    ],
    [
      'a network in another unit',
      { ...stated, scaleOutGBytesPerSPerGpu: 400 },
      /field scaleOutGBytesPerSPerGpu: received 400, expected a number from 0\.1 to 250 GB\/s, one way; 400 looks like Gbit\/s: 50 /,
    ],
    [
      'a network that is no number',
      { ...stated, scaleOutGBytesPerSPerGpu: '25' },
      /field scaleOutGBytesPerSPerGpu: received "25", expected a number from/,
    ],
    [
      'a model without its key',
      { ...short, layers: 40 },
      /field layers: received 40, expected it inside model: \{"model": \{"layers": …\}\}/,
    ],
    ['no object', null, /field \(whole run\): received null, expected a run: an object of its fields/],
    ['a list in the list', [stated], /field \(whole run\): received \["…"\], expected a run/],
    [
      'a size beyond any model',
      { ...stated, model: { ...stated.model, layers: 1e9 } },
      /field model.layers: received 1000000000, expected a whole number from 1 to 2000/,
    ],
  ])('%s: names field, value and expectation', (_, input, message) => {
    const failed = run('predict', [input]);
    expect(failed.faults).toMatch(message);
    expect(failed.answer).toBe('');
  });
  test('an id is found however it is written', () => {
    const written = { ...short, accelerator: 'gb200 nvl72', model: 'Llama-3.1-405B' };
    expect(run('predict', written).answer).toBe(run('predict', short).answer);
  });
  test('names every fault of every run', () => {
    const faulty = [
      { ...short, tensr: 4, precison: 'fp8' },
      { ...short, id: 'late', gpus: 500 },
    ];
    const { faults } = run('predict', faulty);
    expect(faults).toMatch(/field tensr: .*\n.*field precison: /);
    const { faults: layouts } = run('predict', [{ ...short, gpus: 500 }, short, { ...short, expert: 2 }]);
    expect(layouts).toMatch(/field gpus: received 500, .*\n.*field expert: received 2/);
  });
  test('a byte order mark does no harm, and a run without an id is answered with null', () => {
    const { id: _id, ...nameless } = short;
    const { answer } = run('predict', `\uFEFF${JSON.stringify(nameless)}`);
    expect(JSON.parse(answer).id).toBeNull();
    expect(run('predict', []).answer).toBe('[\n]');
  });
});

describe('goodput', () => {
  const record = {
    id: 'record',
    gpus: 16384,
    failuresPerGpuDay: 4.74e-4,
    checkpointS: 5,
    checkpointIntervalS: null,
    restartS: 240,
    detectS: 60,
    days: 54,
    replicates: 200,
    seed: 3,
  };
  test('answers with exactly the fields of the specification', () => {
    const result = run('goodput', [record]);
    const [answer] = JSON.parse(result.answer);
    expect(Object.keys(answer)).toEqual([
      'id',
      'goodputMean',
      'goodputP5',
      'goodputP95',
      'interruptionsMean',
      'intervalS',
    ]);
    expect(answer.goodputMean).toBeGreaterThan(0.9);
  });
  test.each([
    [
      { failuresPerGpuDay: -1 },
      /field failuresPerGpuDay: received -1, expected a number from 0 to 0.1 failures per GPU and day/,
    ],
    [{ failuresPerGpuDay: 0.41 }, /0.41 looks like failures per 1,000 GPUs and day: 0.00041/],
    [{ restartS: 180_000 }, /record: field restartS: received 180000, .* looks like ms: 180 s/],
    [{ restartS: undefined, restartPerGpuS: 3.6 }, /3.6 looks like ms: 0.0036 s/],
    [{ detectS: 60_000 }, /60000 looks like ms: 60 s/],
    [{ checkpointIntervalS: 3e6 }, /3000000 looks like ms: 3000 s/],
    [{ days: 0 }, /field days: received 0/],
    [{ gpu: 4 }, /field gpu: received 4, expected .*gpus/],
    [{ days: 2000 }, /record: field days: received 2000, expected a number from 0.001 to 1242/],
  ])('%o: names field, value and expectation', (change, message) => {
    const failed = run('goodput', [{ ...record, ...change }]);
    expect(failed.faults).toMatch(message);
  });
});
