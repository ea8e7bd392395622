// The model's fleets beside published rates of answering.
import { describe, expect, test } from 'vitest';
import { answeringRows, answeringSummary } from '../../src/figures/method/answering/answering.ts';
import { readAnswering } from '../../src/seeds/measured/answeringRun.ts';
import { readModelSeeds } from '../../src/seeds/readModelSeeds.ts';

const rows = answeringRows(readModelSeeds('seeds'), readAnswering('seeds'));
const isReasoning = ({ run }: (typeof rows)[number]): boolean => run.workload === 'deepseek-v3-671b';
const dense = rows.filter(({ hasExperts }) => !hasExperts);
const experts = rows.filter(({ hasExperts }) => hasExperts);

describe('answering beside the benchmark', () => {
  test('every row has a replica within its chips and its time', () => {
    for (const { run, fleet } of rows) {
      expect(fleet.gpusPerReplica * fleet.replicas, run.id).toBeLessThanOrEqual(run.chips);
      if (run.timePerTokenS) expect(fleet.timePerTokenS, run.id).toBeLessThanOrEqual(run.timePerTokenS);
    }
  });

  test('dense models are 16 % off on average, each at most 25 %, and four of five rows lie within that', () => {
    const { mean, inside } = answeringSummary(dense, 0.25);
    expect(mean).toBeLessThan(0.165);
    expect(inside / dense.length).toBeGreaterThan(0.8);
    for (const name of new Set(dense.map(({ run }) => run.workload))) {
      const own = dense.filter(({ run }) => run.workload === name);
      expect(answeringSummary(own, 0.25).mean, name).toBeLessThan(0.25);
    }
  });

  test('offline every dense row but those of the MI300X lies within 25 %', () => {
    const offline = dense.filter(({ run }) => run.scenario === 'offline' && run.accelerator !== 'MI300X');
    expect(answeringSummary(offline, 0.25).inside).toBe(offline.length);
  });

  test('in every dense row beyond that the model is too fast: answers must come quickly, or the chips are AMD’s', () => {
    const beyond = dense.filter(({ error }) => Math.abs(error) > 0.25);
    expect(beyond.length).toBeGreaterThan(0);
    for (const { run, error } of beyond) {
      expect(error, run.id).toBeGreaterThan(0);
      expect(run.scenario === 'interactive' || run.accelerator.startsWith('MI'), run.id).toBe(true);
    }
  });

  test('Mixtral lies within the 40 % aimed at; DeepSeek-R1 does so with the software of 2026 alone', () => {
    const mixtral = experts.filter((row) => !isReasoning(row));
    expect(answeringSummary(mixtral, 0.4).inside).toBe(mixtral.length);
    const of = (id: string) => experts.filter((row) => isReasoning(row) && row.file.id === id);
    const newer = of('mlperf-inference-v6-0');
    expect(answeringSummary(newer, 0.4).inside).toBe(newer.length);
    const older = of('mlperf-inference-v5-1');
    expect(answeringSummary(older, 0.4).inside).toBe(0);
    expect(answeringSummary(older, 0.4).bias).toBeGreaterThan(1);
  });
});
