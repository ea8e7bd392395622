// The layouts that the engine packs and binds by are those of the WGSL.
import { describe, expect, test } from 'vitest';
import { failuresSlices } from '../../src/engine/failures/scenario.ts';
import { KNOT, KNOTS } from '../../src/kernels/draws/layout.ts';
import { FAILURES_STREAM } from '../../src/kernels/draws/pcg4d.ts';
import { KNOT_COUNT } from '../../src/kernels/draws/ticksAt.ts';
import * as failures from '../../src/kernels/failures/layout.ts';
import { MAX_COMPONENTS } from '../../src/kernels/failures/slice.ts';
import { FAILURES_SOURCE } from '../../src/kernels/failures/sources.ts';
import { pack, struct } from '../../src/kernels/layout.ts';
import * as stragglers from '../../src/kernels/stragglers/layout.ts';
import {
  DRAW_FLOOR_SOURCE,
  PERSISTENT_SOURCE,
  STRAGGLERS_SOURCE,
} from '../../src/kernels/stragglers/sources.ts';
import * as weather from '../../src/kernels/weather/layout.ts';
import { LOAD_UNITS } from '../../src/kernels/weather/slice.ts';
import { WEATHER_SOURCE } from '../../src/kernels/weather/sources.ts';
import { FAILURES } from '../engine/failures/failuresScenarios.ts';
import { bindingsOf, constantOf, entryPointsOf, structsOf } from './wgsl.ts';

describe.each([
  { pass: stragglers.PERSISTENT, source: PERSISTENT_SOURCE },
  { pass: stragglers.STRAGGLERS, source: STRAGGLERS_SOURCE },
  { pass: stragglers.DRAW_FLOOR, source: DRAW_FLOOR_SOURCE },
  { pass: failures.FAILURES, source: FAILURES_SOURCE },
  { pass: weather.WEATHER, source: WEATHER_SOURCE },
])('the pass $pass.name', ({ pass, source }) => {
  test('has the one entry point of its WGSL, with its workgroup', () => {
    expect(entryPointsOf(source)).toEqual({ [pass.name]: pass.workgroupSize });
  });

  test('binds every buffer of its WGSL where it stands', () => {
    expect(bindingsOf(source)).toEqual(pass.bindings);
  });
});

test.each([
  ['Slice of stragglers', structsOf(STRAGGLERS_SOURCE).Slice, stragglers.SLICE],
  ['Rack', structsOf(STRAGGLERS_SOURCE).Rack, stragglers.RACK],
  ['Step', structsOf(STRAGGLERS_SOURCE).Step, stragglers.STEP],
  ['Slice of failures', structsOf(FAILURES_SOURCE).Slice, failures.SLICE],
  ['Component', structsOf(FAILURES_SOURCE).Component, failures.COMPONENT],
  ['Outcome', structsOf(FAILURES_SOURCE).Outcome, failures.OUTCOME],
  ['Slice of weather', structsOf(WEATHER_SOURCE).Slice, weather.SLICE],
  ['Pair', structsOf(WEATHER_SOURCE).Pair, weather.PAIR],
  ['Outcome of weather', structsOf(WEATHER_SOURCE).Outcome, weather.OUTCOME],
])('the struct %s has its fields where the WGSL has them', (_, found, layout) => {
  expect(found).toEqual(layout);
});

test('the load of the weather kernel is that of its WGSL', () => {
  expect(constantOf(WEATHER_SOURCE, 'LOAD_UNITS')).toBe(LOAD_UNITS);
});

test('components in the uniform stand 16 bytes apart, as uniforms ask', () => {
  expect(failures.COMPONENT.wordCount % 4).toBe(0);
  expect(failures.SLICE.offsetOf.components % 4).toBe(0);
});

test('knots are pairs, the second table where the first ends', () => {
  expect(STRAGGLERS_SOURCE).toContain('var<storage, read> knots: array<vec2u>');
  expect(KNOT.wordCount).toBe(2);
  expect(bindingsOf(STRAGGLERS_SOURCE).knots).toEqual(KNOTS);
  expect(constantOf(STRAGGLERS_SOURCE, 'PERSISTENT_TABLE')).toBe(0);
  expect(constantOf(STRAGGLERS_SOURCE, 'TRANSIENT_TABLE')).toBe(KNOT_COUNT);
  expect(constantOf(FAILURES_SOURCE, 'EXPONENTIAL_TABLE')).toBe(0);
});

test('fields are packed where their struct has them', () => {
  const pair = struct({ first: 1, many: 3, last: 1 });
  const words = new Uint32Array(2 * pair.wordCount);
  pack(pair, { first: 7, last: 9 }, words, pair.wordCount);
  expect([...words]).toEqual([0, 0, 0, 0, 0, 7, 0, 0, 0, 9]);
});

test('the uniform of a slice of stragglers holds its fields', () => {
  const slice = {
    sizeIndex: 2,
    replicate: 1,
    gpuCount: 100,
    groupSize: 72,
    seed: 9,
    firstBlock: 5,
    blockCount: 3,
  };
  const words = stragglers.sliceWords(slice, { rackOffset: 11, stepOffset: 12 });
  // Trials: size 2 in the upper half, replicate 1 above two bits of stream.
  expect([...words]).toEqual([100, 72, 2, 5, 0x20004, 0x20005, 9, 11, 12]);
});

test('the uniform of a slice of failures holds its fields, and the components after them', () => {
  const slice = failuresSlices(FAILURES)[1]!;
  const words = failures.sliceWords({ ...slice, firstRun: 6 });
  const { offsetOf } = failures.SLICE;
  expect(words[offsetOf.trial]).toBe(0x10000 | FAILURES_STREAM);
  for (const field of [
    'seed',
    'runCount',
    'horizonTicks',
    'meanMantissa',
    'meanShift',
    'intervalTicks',
    'checkpointTicks',
    'spareCount',
    'repairTicks',
    'waitShare',
  ] as const) {
    expect(words[offsetOf[field]]).toBe(slice[field]);
  }
  expect(words[offsetOf.firstRun]).toBe(6);
  expect(words[offsetOf.componentCount]).toBe(3);
  expect(words).toHaveLength(offsetOf.components + 4 * MAX_COMPONENTS);
  slice.components.forEach(({ threshold, downTicks, usesSpare, keepsWork }, i) => {
    const first = offsetOf.components + 4 * i;
    expect([...words.subarray(first, first + 4)]).toEqual([threshold, downTicks, usesSpare, keepsWork]);
  });
});
