// Public records beside the model: what each says, and what the model gives for the same.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../../src/seeds/measured/records.ts';
import { seeds } from '../../model/cluster/control.ts';

const { batches, failures } = readRecords(join(import.meta.dirname, '../../../seeds'), seeds);
const batch = (id: string) => batches.find((record) => record.id === `R-batch-${id}`)!;
const failure = (id: string) => failures.find((record) => record.id === `R-failures-${id}`)!;

test('every record has an id of its own, a source with an address and a name in every language', () => {
  const all = [...batches, ...failures];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const { source, name } of all) {
    expect(source.url).toMatch(/^https:/);
    expect(Object.keys(name)).toEqual(Object.keys(source.text));
  }
});

describe('batches', () => {
  test('grew in a run, up to 16 Mi tokens of Llama 3 and eight times as many of MiniMax-01', () => {
    for (const { firstBatchTokens, batchTokens } of batches)
      expect(batchTokens).toBeGreaterThanOrEqual(firstBatchTokens);
    expect(batch('llama-3-405b').batchTokens).toBe(2 ** 24);
    expect(batch('minimax-01').batchTokens).toBe(2 ** 27);
  });
  test.each([
    ['P-batch-tokens-40mw', 'llama-3-405b', 'llama-3-405b'],
    ['P-batch-tokens-40mw-experts', 'deepseek-v3', 'minimax-01'],
  ])('give the first phase its own, %s, and the range reaches beyond them', (id, own, largest) => {
    const { value, low, high } = seeds.parameterEntries.find((entry) => entry.id === id)!;
    expect(value).toBe(batch(own).batchTokens);
    expect(low).toBeLessThanOrEqual(batch(largest).firstBatchTokens);
    expect(high).toBeGreaterThanOrEqual(batch(largest).batchTokens);
  });
  test('of DeepSeek-V3 and Kimi K2 lie near the critical batch of their tokens, that of Llama 3 below', () => {
    for (const id of ['deepseek-v3', 'kimi-k2']) {
      const { batchTokens, criticalBatchTokens } = batch(id);
      expect(batchTokens / criticalBatchTokens, id).toBeGreaterThan(0.9);
      expect(batchTokens / criticalBatchTokens, id).toBeLessThan(1.2);
    }
    const { batchTokens, criticalBatchTokens, usefulness } = batch('llama-3-405b');
    expect(usefulness).toBeCloseTo(criticalBatchTokens / (criticalBatchTokens + batchTokens), 12);
    expect(usefulness).toBeGreaterThan(0.75);
  });
  test('all lie inside the range of the critical batch or below its high end by no more than rounding', () => {
    const { high } = seeds.parameterEntries.find(({ id }) => id === 'P-critical-batch-tokens')!;
    for (const { batchTokens } of batches) expect(batchTokens).toBeLessThan(1.04 * high);
  });
});

describe('failures', () => {
  test('of machines alone give the setting its first value, by Llama 3, and the high end of its range, by RSC-1', () => {
    const { value, high } = seeds.parameterEntries.find(({ id }) => id === 'P-failures-per-gpu-day')!;
    expect(failure('llama-3-405b').machineFailuresPerGpuDay).toBe(value);
    expect(value).toBeCloseTo(363 / 54 / failure('llama-3-405b').gpus, 7);
    expect(failure('rsc-1').machineFailuresPerGpuDay).toBe(high);
    expect(high).toBeCloseTo(6.5 / 1000 / 8, 5);
  });
  test('of Llama 3 come as often as in the record, 54 days / 419, and leave its effective time', () => {
    const { meanTimeBetweenFailuresH, modelMeanTimeBetweenFailuresH, modelEffectiveFraction } =
      failure('llama-3-405b');
    expect(meanTimeBetweenFailuresH).toBeCloseTo((54 * 24) / 419, 3);
    expect(modelMeanTimeBetweenFailuresH / meanTimeBetweenFailuresH!).toBeCloseTo(1, 2);
    expect(modelEffectiveFraction).toBeGreaterThan(0.9);
  });
  test('of RSC-1 come more often than the model’s centre says: its users’ software fails more', () => {
    const { meanTimeBetweenFailuresH, modelMeanTimeBetweenFailuresH } = failure('rsc-1');
    expect(modelMeanTimeBetweenFailuresH).toBeGreaterThan(meanTimeBetweenFailuresH!);
    expect(modelMeanTimeBetweenFailuresH).toBeLessThan(2.5 * meanTimeBetweenFailuresH!);
  });
  test('of about 100,000 GPUs lie inside the interval in both modes, and less is lost where a replica is replaced', () => {
    const [job, replica] = [failure('100k-job'), failure('100k-replica')];
    for (const { effectiveFraction, modelEffectiveBand } of [job, replica]) {
      expect(effectiveFraction).toBeGreaterThan(modelEffectiveBand.low);
      expect(effectiveFraction).toBeLessThan(modelEffectiveBand.high);
    }
    expect(replica.modelEffectiveFraction).toBeGreaterThan(job.modelEffectiveFraction);
  });
  test('an interval holds what the model gives, and is not so wide that it says nothing', () => {
    for (const { modelEffectiveFraction, modelEffectiveBand } of failures) {
      expect(modelEffectiveFraction).toBeGreaterThan(modelEffectiveBand.low);
      expect(modelEffectiveFraction).toBeLessThan(modelEffectiveBand.high);
      expect(modelEffectiveBand.high - modelEffectiveBand.low).toBeLessThan(0.5);
    }
  });
});
