// A WebGPU without a browser: it computes what its kernels would with their TypeScript twins, and breaks as a test asks.
import { KNOT } from '../../../src/kernels/draws/layout.ts';
import { KNOT_COUNT } from '../../../src/kernels/draws/ticksAt.ts';
import { failures } from '../../../src/kernels/failures/failures.ts';
import { buildExponentialTable } from '../../../src/kernels/failures/gapTicks.ts';
import { COMPONENT, FAILURES, SLICE as FAILURES_SLICE } from '../../../src/kernels/failures/layout.ts';
import type { ComponentTicks, FailuresSlice } from '../../../src/kernels/failures/slice.ts';
import { RACK, SLICE, STEP, STRAGGLERS, WORKGROUP_SIZE } from '../../../src/kernels/stragglers/layout.ts';
import { persistent } from '../../../src/kernels/stragglers/persistent.ts';
import { rackCountOf, STEPS_PER_BLOCK } from '../../../src/kernels/stragglers/slice.ts';
import { stragglers } from '../../../src/kernels/stragglers/stragglers.ts';
import { WEATHER, SLICE as WEATHER_SLICE } from '../../../src/kernels/weather/layout.ts';
import type { WeatherSlice } from '../../../src/kernels/weather/slice.ts';
import { weather } from '../../../src/kernels/weather/weather.ts';

/** The constants that a browser with WebGPU has; their values play no part here. */
export const webGpuGlobals = {
  GPUBufferUsage: { MAP_READ: 1, COPY_SRC: 4, COPY_DST: 8, UNIFORM: 64, STORAGE: 128 },
  GPUMapMode: { READ: 1 },
  GPUShaderStage: { COMPUTE: 4 },
};

type Words = Uint32Array<ArrayBuffer>;

export class FakeBuffer {
  readonly size: number;
  readonly label: string;
  words: Words;

  constructor({ size, label = '' }: GPUBufferDescriptor) {
    this.size = size;
    this.label = label;
    this.words = new Uint32Array(Math.ceil(size / 4));
  }

  async mapAsync(): Promise<void> {}

  getMappedRange(offset = 0, size = this.size - offset): ArrayBuffer {
    return this.words.buffer.slice(offset, offset + size);
  }

  unmap(): void {}
  destroy(): void {}
}

type Bound = Record<number, { buffer: FakeBuffer; offset: number }>;
type Act = () => void;

/** What tests lay hands on: every method may be replaced before the engine calls it. */
export class FakeDevice extends EventTarget {
  readonly #lost = Promise.withResolvers<GPUDeviceLostInfo>();
  readonly lost = this.#lost.promise;
  isDestroyed = false;

  readonly queue = {
    writeBuffer(buffer: FakeBuffer, offset: number, words: Words): void {
      buffer.words.set(words, offset / 4);
    },
    submit(commands: { acts: Act[] }[]): void {
      for (const { acts } of commands) for (const act of acts) act();
    },
  };

  createBuffer(descriptor: GPUBufferDescriptor): FakeBuffer {
    return new FakeBuffer(descriptor);
  }

  createShaderModule(): object {
    return {};
  }

  createBindGroupLayout(): object {
    return {};
  }

  createPipelineLayout(): object {
    return {};
  }

  async createComputePipelineAsync({ label = '' }: GPUComputePipelineDescriptor): Promise<{ label: string }> {
    return { label };
  }

  createBindGroup({ entries }: { entries: { binding: number; resource: { buffer: FakeBuffer } }[] }): Bound {
    return Object.fromEntries(
      entries.map(({ binding, resource }) => [binding, { buffer: resource.buffer, offset: 0 }]),
    );
  }

  createCommandEncoder(): FakeEncoder {
    return new FakeEncoder();
  }

  lose(reason: GPUDeviceLostReason = 'unknown'): void {
    this.#lost.resolve({ reason, message: 'made by a test', __brand: 'GPUDeviceLostInfo' });
  }

  destroy(): void {
    this.isDestroyed = true;
    this.lose('destroyed');
  }
}

class FakeEncoder {
  readonly acts: Act[] = [];

  clearBuffer(buffer: FakeBuffer, offset: number, size: number): void {
    this.acts.push(() => buffer.words.fill(0, offset / 4, (offset + size) / 4));
  }

  copyBufferToBuffer(from: FakeBuffer, fromAt: number, to: FakeBuffer, toAt: number, size: number): void {
    this.acts.push(() => to.words.set(from.words.subarray(fromAt / 4, (fromAt + size) / 4), toAt / 4));
  }

  beginComputePass() {
    const groups: Bound[] = [];
    let kernel = '';
    return {
      setPipeline: ({ label }: { label: string }) => {
        kernel = label;
      },
      setBindGroup: (group: number, bound: Bound, offsets: number[] = []) => {
        const [offset = 0] = offsets;
        groups[group] = Object.fromEntries(
          Object.entries(bound).map(([binding, { buffer }]) => [
            binding,
            { buffer, offset: offsets.length > 0 && buffer.label === 'uniforms' ? offset : 0 },
          ]),
        );
      },
      dispatchWorkgroups: (_racks: number, blockCount = 1) => {
        const [shared, own] = [groups[0]!, groups[1]!];
        if (kernel === STRAGGLERS.name) this.acts.push(() => drawStragglers(shared, own, blockCount));
        if (kernel === WEATHER.name) this.acts.push(() => computeWeather(shared, own));
        if (kernel === FAILURES.name) this.acts.push(() => drawFailures(shared, own));
      },
      end: () => {},
    };
  }

  finish(): { acts: Act[] } {
    return { acts: this.acts };
  }
}

function drawStragglers(shared: Bound, own: Bound, blockCount: number): void {
  const { knots, slice: uniform } = STRAGGLERS.bindings;
  const { buffer, offset } = shared[uniform.binding]!;
  const word = (field: keyof typeof SLICE.offsetOf) => buffer.words[offset / 4 + SLICE.offsetOf[field]]!;
  const slice = {
    sizeIndex: word('transientTrial') >>> 16,
    replicate: (word('transientTrial') & 0xffff) >>> 2,
    gpuCount: word('gpuCount'),
    groupSize: word('groupSize'),
    seed: word('seed'),
    firstBlock: word('firstBlock'),
    blockCount,
  };
  const table = (index: number) =>
    Int32Array.from(
      { length: KNOT_COUNT },
      (_, i) => shared[knots.binding]!.buffer.words[KNOT.wordCount * (index * KNOT_COUNT + i)]!,
    );
  const result = stragglers(slice, persistent(slice, table(0)), table(1));
  const racks = own[STRAGGLERS.bindings.racks.binding]!.buffer.words;
  const steps = own[STRAGGLERS.bindings.steps.binding]!.buffer.words;
  result.delayByRack.forEach((delay, rack) => {
    const first = RACK.wordCount * (word('rackOffset') + rack);
    racks[first + RACK.offsetOf.delay] = Math.max(racks[first + RACK.offsetOf.delay]!, delay);
    racks[first + RACK.offsetOf.sumLow] = result.sumByRack[rack]! % 2 ** 32;
    racks[first + RACK.offsetOf.sumHigh] = Math.floor(result.sumByRack[rack]! / 2 ** 32);
  });
  const workgroups = Math.ceil(rackCountOf(slice.gpuCount, slice.groupSize) / WORKGROUP_SIZE);
  for (let entry = 0; entry < blockCount * STEPS_PER_BLOCK * workgroups; entry++) {
    const step = Math.floor(entry / workgroups);
    const first = STEP.wordCount * (word('stepOffset') + entry);
    steps[first + STEP.offsetOf.delay] = result.delayByStep[step]!;
    steps[first + STEP.offsetOf.holder] = result.holderByStep[step]!;
  }
}

function drawFailures(shared: Bound, own: Bound): void {
  const { words } = shared[FAILURES.bindings.slice.binding]!.buffer;
  const { offsetOf } = FAILURES_SLICE;
  const fields = Object.entries(offsetOf).map(([field, at]) => [field, words[at]]);
  const components = Array.from({ length: words[offsetOf.componentCount]! }, (_, i) => {
    const first = offsetOf.components + i * COMPONENT.wordCount;
    return Object.fromEntries(
      Object.entries(COMPONENT.offsetOf).map(([field, at]) => [field, words[first + at]]),
    );
  }) as unknown as ComponentTicks[];
  const slice = {
    ...Object.fromEntries(fields),
    sizeIndex: words[offsetOf.trial]! >>> 16,
    components,
  } as FailuresSlice;
  own[FAILURES.bindings.outcomes.binding]!.buffer.words.set(failures(slice, buildExponentialTable()));
}

function computeWeather(shared: Bound, own: Bound): void {
  const { outputs, slice, pairs, outcomes } = WEATHER.bindings;
  const { words } = shared[slice.binding]!.buffer;
  const fields = Object.entries(WEATHER_SLICE.offsetOf).map(([field, at]) => [field, words[at]]);
  const whole = {
    ...Object.fromEntries(fields),
    pairs: own[pairs.binding]!.buffer.words,
    firstPair: 0,
  } as WeatherSlice;
  const hours = Uint16Array.from(shared[outputs.binding]!.buffer.words);
  own[outcomes.binding]!.buffer.words.set(weather(whole, hours));
}

export interface FakeGpu {
  gpu: GPU;
  devices: FakeDevice[];
}

/** A WebGPU of a hardware adapter; `change` sees every device before the engine does, counted from 0. */
export function fakeGpu(change: (device: FakeDevice, index: number) => void = () => {}): FakeGpu {
  const devices: FakeDevice[] = [];
  const adapter = {
    info: { vendor: 'maker', architecture: 'kind', isFallbackAdapter: false },
    async requestDevice() {
      const device = new FakeDevice();
      change(device, devices.length);
      devices.push(device);
      return device;
    },
  };
  return { gpu: { requestAdapter: async () => adapter } as unknown as GPU, devices };
}
