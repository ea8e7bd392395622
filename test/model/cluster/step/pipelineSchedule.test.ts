// The time of sends against a schedule played event by event: one forward and one backward pass in turn (Megatron-LM), every
// message waited for by both ends.
import { describe, expect, test } from 'vitest';
import { createStepModel } from '../../../../src/model/cluster/step/stepModel.ts';
import { visibleSendsS } from '../../../../src/model/cluster/step/traffic/pointToPoint.ts';
import { seeds, settingsOf } from '../control.ts';

interface Pipeline {
  stages: number;
  microBatches: number;
  forwardS: number;
  backwardS: number;
  /** What the last stage takes beyond the others. */
  spareS: number;
  sendS: number;
}

/** A pass, or messages by name: `+` is sent, `-` received. */
type Act = { pass: 'forward' | 'backward' } | { messages: string[] };

function actsOf(stage: number, { stages, microBatches }: Pipeline): Act[] {
  const ahead = Math.min(stages - stage - 1, microBatches);
  const isLast = stage === stages - 1;
  const down = (sign: string, way: string, batch: number): string[] =>
    isLast ? [] : [`${sign}${way}${stage}:${batch}`];
  const up = (sign: string, way: string, batch: number): string[] =>
    stage === 0 ? [] : [`${sign}${way}${stage - 1}:${batch}`];
  const acts: Act[] = [];
  for (let batch = 0; batch < ahead; batch++)
    acts.push({ messages: up('-', 'f', batch) }, { pass: 'forward' }, { messages: down('+', 'f', batch) });
  if (ahead < microBatches) acts.push({ messages: up('-', 'f', ahead) });
  for (let batch = ahead; batch < microBatches; batch++) {
    const back = batch - ahead;
    const next = batch + 1 < microBatches ? up('-', 'f', batch + 1) : [];
    acts.push({ pass: 'forward' }, { messages: [...down('+', 'f', batch), ...down('-', 'b', back)] });
    acts.push({ pass: 'backward' }, { messages: [...up('+', 'b', back), ...next] });
  }
  for (let back = microBatches - ahead; back < microBatches; back++)
    acts.push({ messages: down('-', 'b', back) }, { pass: 'backward' }, { messages: up('+', 'b', back) });
  return acts;
}

/** When the last stage to end is done [s]. */
function playedS(pipeline: Pipeline): number {
  const { stages, forwardS, backwardS, spareS, sendS } = pipeline;
  const acts = Array.from({ length: stages }, (_, stage) => actsOf(stage, pipeline));
  const clock = acts.map(() => 0);
  const posted = new Map<string, number>();
  const other = (name: string): string => (name[0] === '+' ? '-' : '+') + name.slice(1);
  /** Whether the stage could do its next act. */
  const move = (stage: number): boolean => {
    const act = acts[stage]![0];
    if (!act) return false;
    if ('pass' in act) {
      const half = stage === stages - 1 ? spareS / 2 : 0;
      clock[stage]! += half + (act.pass === 'forward' ? forwardS : backwardS);
    } else {
      for (const name of act.messages) posted.set(name, clock[stage]!);
      if (!act.messages.every((name) => posted.has(other(name)))) return false;
      const ends = act.messages.map((name) => Math.max(posted.get(name)!, posted.get(other(name))!) + sendS);
      clock[stage] = Math.max(clock[stage]!, ...ends);
    }
    acts[stage]!.shift();
    return true;
  };
  while (acts.some((_, stage) => move(stage)));
  expect(acts.flat()).toEqual([]);
  return Math.max(...clock);
}

describe('a played pipeline', () => {
  const { constants } = createStepModel(
    settingsOf('A100-SXM-80GB', 'llama-3-1-70b', 'bf16'),
    seeds.parameters,
  );
  test.each([
    { stages: 4, microBatches: 32, spareS: 0.3, sendS: 0.05 },
    { stages: 4, microBatches: 32, spareS: 0, sendS: 0.05 },
    { stages: 8, microBatches: 64, spareS: 0.03, sendS: 0.08 },
    { stages: 16, microBatches: 96, spareS: 0.4, sendS: 0.08 },
    { stages: 2, microBatches: 32, spareS: 0, sendS: 0.05 },
  ])(
    'of $stages stages, the last slower by $spareS s, ends as the law has it, but for three sends',
    (given) => {
      const { stages, microBatches, spareS, sendS } = given;
      const pipeline = { ...given, forwardS: 1, backwardS: 2 };
      const passesS = (microBatches + stages - 1) * 3 + microBatches * spareS;
      const blocking = { ...constants, exposedShare: 1 };
      const sendsS = visibleSendsS(blocking, stages, 1, microBatches, spareS, sendS);
      const played = playedS(pipeline) - passesS;
      expect(played).toBeLessThanOrEqual(sendsS + 1e-9);
      expect(played).toBeGreaterThan(sendsS - 3.01 * sendS);
    },
  );
});
