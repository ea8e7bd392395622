// One device with its kernels and buffers: takes a chunk of slices, gives back their results.
import { knotWords } from '../../kernels/draws/layout.ts';
import { KNOT_COUNT } from '../../kernels/draws/ticksAt.ts';
import type { FailuresSlice } from '../../kernels/failures/slice.ts';
import { BYTES_PER_WORD } from '../../kernels/layout.ts';
import { PERSISTENT, STRAGGLERS, sliceWords, WORKGROUP_SIZE } from '../../kernels/stragglers/layout.ts';
import { isSameTrial, type Slice, type SliceResult } from '../../kernels/stragglers/slice.ts';
import { PERSISTENT_SOURCE, STRAGGLERS_SOURCE } from '../../kernels/stragglers/sources.ts';
import type { StragglerTables } from '../../kernels/stragglers/stragglerTables.ts';
import type { HourlyOutput, WeatherSlice } from '../../kernels/weather/slice.ts';
import { type Slot, slotFor, storageBuffer, UNIFORM_STRIDE } from './buffers.ts';
import { type ChunkLayout, placeSlices, readSlice } from './chunkLayout.ts';
import { type OpenDevice, release } from './device.ts';
import { type FailuresPass, openFailuresPass } from './failuresPass.ts';
import { openPass } from './pass.ts';
import { openWeatherPass, type WeatherPass } from './weatherPass.ts';

const FIRST_PERSISTENT_BYTES = 1 << 18;

async function openPasses(device: GPUDevice) {
  const dynamic = ['slice'] as const;
  const [persistent, stragglers] = await Promise.all([
    openPass(device, PERSISTENT, PERSISTENT_SOURCE, dynamic),
    openPass(device, STRAGGLERS, STRAGGLERS_SOURCE, dynamic),
  ]);
  return { persistent, stragglers };
}

export class Session {
  readonly device: GPUDevice;
  readonly adapterName: string;
  /** Rejects with a DeviceFault when the device is lost or reports an error. */
  readonly fault: Promise<never>;
  readonly #passes: Awaited<ReturnType<typeof openPasses>>;
  readonly #knots: GPUBuffer;
  #persistentByGpu: GPUBuffer;
  /** Whose persistent delays the buffer holds. */
  #persistentOf: Slice | undefined;
  #failures: Promise<FailuresPass> | undefined;
  #weather: Promise<WeatherPass> | undefined;
  readonly #idleSlots: Slot[] = [];

  /** @throws what the device throws where it refuses a kernel */
  static async open(open: OpenDevice): Promise<Session> {
    return new Session(open, await openPasses(open.device));
  }

  private constructor(
    { device, adapterName, fault }: OpenDevice,
    passes: Awaited<ReturnType<typeof openPasses>>,
  ) {
    this.device = device;
    this.adapterName = adapterName;
    this.fault = fault;
    this.#passes = passes;
    const bytes = knotWords(new Int32Array(KNOT_COUNT), new Int32Array(KNOT_COUNT)).byteLength;
    this.#knots = storageBuffer(device, 'knots', bytes, GPUBufferUsage.COPY_DST);
    this.#persistentByGpu = storageBuffer(device, 'persistentByGpu', FIRST_PERSISTENT_BYTES);
  }

  useTables({ persistent, transient }: StragglerTables): void {
    this.device.queue.writeBuffer(this.#knots, 0, knotWords(persistent, transient));
    this.#persistentOf = undefined;
  }

  /** Results in the order of the slices, all of one run. Rejects with whatever the device throws. */
  async compute(slices: readonly Slice[]): Promise<SliceResult[]> {
    const layout = placeSlices(slices);
    const slot = slotFor(this.device, layout, this.#idleSlots.pop());
    this.#submit(layout, slot);
    const bytes = layout.rackBytes + layout.stepBytes;
    await Promise.race([slot.readback.mapAsync(GPUMapMode.READ, 0, bytes), this.fault]);
    const words = new Uint32Array(slot.readback.getMappedRange(0, bytes));
    const steps = words.subarray(layout.rackBytes / BYTES_PER_WORD);
    const results = layout.placed.map((place) => readSlice(place, words, steps));
    slot.readback.unmap();
    this.#idleSlots.push(slot);
    return results;
  }

  /** Outcomes of a slice of the failures kernel, which is compiled when it is first asked for. Rejects as `compute`. */
  async computeFailures(slice: FailuresSlice): Promise<Uint32Array<ArrayBuffer>> {
    this.#failures ??= openFailuresPass(this.device);
    const outcomes = this.#failures.then((pass) => pass(slice));
    return Promise.race([outcomes, this.fault]);
  }

  /** The hours of the weather kernel, which is compiled when it is first asked for. Rejects as `compute`. */
  async useOutputs(outputs: HourlyOutput): Promise<void> {
    this.#weather ??= openWeatherPass(this.device);
    const pass = await Promise.race([this.#weather, this.fault]);
    pass.useOutputs(outputs);
  }

  /** Outcomes of a slice of the weather kernel, once its hours are there. Rejects as `compute`. */
  async computeWeather(slice: WeatherSlice): Promise<Uint32Array<ArrayBuffer>> {
    const pass = await this.#weather;
    if (pass === undefined) throw new Error('The device received a slice before its hours.');
    return Promise.race([pass.compute(slice), this.fault]);
  }

  destroy(): void {
    release(this.device);
  }

  #submit(layout: ChunkLayout, slot: Slot): void {
    const { device } = this;
    const { rackBytes, stepBytes } = layout;
    this.#growPersistent(Math.max(...layout.placed.map(({ slice }) => slice.gpuCount)));
    const encoder = device.createCommandEncoder({ label: 'chunk' });
    encoder.clearBuffer(slot.racks, 0, rackBytes);
    const pass = encoder.beginComputePass({ label: 'chunk' });
    this.#encode(layout, slot, pass);
    pass.end();
    encoder.copyBufferToBuffer(slot.racks, 0, slot.readback, 0, rackBytes);
    encoder.copyBufferToBuffer(slot.steps, 0, slot.readback, rackBytes, stepBytes);
    device.queue.submit([encoder.finish()]);
  }

  #encode({ placed }: ChunkLayout, slot: Slot, pass: GPUComputePassEncoder): void {
    const { persistent, stragglers } = this.#passes;
    const persistentByGpu = { buffer: this.#persistentByGpu };
    // Equal in both passes, so that it stays bound from one to the other.
    const shared = persistent.bind(0, {
      knots: { buffer: this.#knots },
      slice: { buffer: slot.uniforms, size: UNIFORM_STRIDE },
    });
    const ofPersistent = persistent.bind(1, { persistentByGpu });
    const ofStragglers = stragglers.bind(1, {
      persistentByGpu,
      racks: { buffer: slot.racks },
      steps: { buffer: slot.steps },
    });
    placed.forEach((place, index) => {
      const { slice, workgroupCount } = place;
      this.device.queue.writeBuffer(slot.uniforms, index * UNIFORM_STRIDE, sliceWords(slice, place));
      pass.setBindGroup(0, shared, [index * UNIFORM_STRIDE]);
      if (this.#persistentOf === undefined || !isSameTrial(this.#persistentOf, slice)) {
        pass.setPipeline(persistent.pipeline);
        pass.setBindGroup(1, ofPersistent);
        pass.dispatchWorkgroups(Math.ceil(slice.gpuCount / WORKGROUP_SIZE));
        this.#persistentOf = slice;
      }
      pass.setPipeline(stragglers.pipeline);
      pass.setBindGroup(1, ofStragglers);
      pass.dispatchWorkgroups(workgroupCount, slice.blockCount);
    });
  }

  #growPersistent(gpuCount: number): void {
    if (this.#persistentByGpu.size >= BYTES_PER_WORD * gpuCount) return;
    this.#persistentByGpu.destroy();
    this.#persistentByGpu = storageBuffer(this.device, 'persistentByGpu', 2 * BYTES_PER_WORD * gpuCount);
    this.#persistentOf = undefined;
  }
}
