// One device with its kernels and buffers: takes a chunk of slices, gives back their results.

import { knotPairs } from '../../kernels/draws/knotPairs.ts';
import { KNOT_COUNT } from '../../kernels/draws/ticksAt.ts';
import type { FailuresSlice } from '../../kernels/failures/slice.ts';
import { isSameTrial, type Slice, type SliceResult } from '../../kernels/stragglers/slice.ts';
import type { StragglerTables } from '../../kernels/stragglers/stragglerTables.ts';
import { bindGroup, type Slot, slotFor, storageBuffer, UNIFORM_STRIDE } from './buffers.ts';
import {
  type ChunkLayout,
  placeSlices,
  readSlice,
  sliceUniform,
  WORDS_PER_RACK,
  WORDS_PER_STEP,
  WORKGROUP_SIZE,
} from './chunkLayout.ts';
import { DeviceFault, type OpenDevice } from './device.ts';
import { type FailuresPass, openFailuresPass } from './failuresPass.ts';
import { createPipelines, type Pipelines } from './pipelines.ts';

export class Session {
  readonly device: GPUDevice;
  readonly adapterName: string;
  readonly #fault: Promise<never>;
  readonly #pipelines: Pipelines;
  readonly #knots: GPUBuffer;
  #persistentByGpu: GPUBuffer;
  /** Whose persistent delays the buffer holds. */
  #persistentOf: Slice | undefined;
  #failures: Promise<FailuresPass> | undefined;
  readonly #idleSlots: Slot[] = [];

  static async open(open: OpenDevice): Promise<Session> {
    return new Session(open, await createPipelines(open.device));
  }

  private constructor(open: OpenDevice, pipelines: Pipelines) {
    this.device = open.device;
    this.adapterName = open.adapterName;
    this.#fault = open.fault;
    this.#pipelines = pipelines;
    this.#knots = storageBuffer(open.device, 'knots', 16 * KNOT_COUNT, GPUBufferUsage.COPY_DST);
    this.#persistentByGpu = storageBuffer(open.device, 'persistentByGpu', 1 << 18);
  }

  useTables({ persistent, transient }: StragglerTables): void {
    this.device.queue.writeBuffer(this.#knots, 0, knotPairs(persistent, transient));
    this.#persistentOf = undefined;
  }

  /** Results in the order of the slices, all of one run. @throws DeviceFault when the device gives way */
  async compute(slices: readonly Slice[]): Promise<SliceResult[]> {
    const layout = placeSlices(slices);
    const slot = slotFor(this.device, layout, this.#idleSlots.pop());
    this.#submit(layout, slot);
    const bytes = 4 * (WORDS_PER_RACK * layout.rackTotal + WORDS_PER_STEP * layout.stepTotal);
    const mapped = slot.readback.mapAsync(GPUMapMode.READ, 0, bytes).catch(() => this.#fault);
    await Promise.race([mapped, this.#fault]);
    const words = new Uint32Array(slot.readback.getMappedRange(0, bytes));
    const steps = words.subarray(WORDS_PER_RACK * layout.rackTotal);
    const results = layout.placed.map((place) => readSlice(place, words, steps));
    slot.readback.unmap();
    this.#idleSlots.push(slot);
    return results;
  }

  /** Outcomes of a slice of the failures kernel, which is compiled when it is first asked for. */
  async computeFailures(slice: FailuresSlice): Promise<Uint32Array<ArrayBuffer>> {
    this.#failures ??= openFailuresPass(this.device);
    const outcomes = this.#failures.then((pass) => pass(slice));
    return Promise.race([
      outcomes.catch((error: Error) => {
        if (error instanceof GPUPipelineError) throw new DeviceFault('device-error', error.message);
        return this.#fault;
      }),
      this.#fault,
    ]);
  }

  destroy(): void {
    this.device.destroy();
  }

  #submit(layout: ChunkLayout, slot: Slot): void {
    const { device } = this;
    this.#growPersistent(Math.max(...layout.placed.map(({ slice }) => slice.gpuCount)));
    const encoder = device.createCommandEncoder({ label: 'chunk' });
    const rackBytes = 4 * WORDS_PER_RACK * layout.rackTotal;
    encoder.clearBuffer(slot.racks, 0, rackBytes);
    const pass = encoder.beginComputePass({ label: 'chunk' });
    this.#encode(layout, slot, pass);
    pass.end();
    encoder.copyBufferToBuffer(slot.racks, 0, slot.readback, 0, rackBytes);
    encoder.copyBufferToBuffer(
      slot.steps,
      0,
      slot.readback,
      rackBytes,
      4 * WORDS_PER_STEP * layout.stepTotal,
    );
    device.queue.submit([encoder.finish()]);
  }

  #encode({ placed }: ChunkLayout, slot: Slot, pass: GPUComputePassEncoder): void {
    const { shared, persistent, stragglers } = this.#pipelines;
    const bind = (label: string, layout: GPUBindGroupLayout, ...bindings: GPUBufferBinding[]) =>
      bindGroup(this.device, label, layout, bindings);
    const ofGpus = { buffer: this.#persistentByGpu };
    const uniform = { buffer: slot.uniforms, size: UNIFORM_STRIDE };
    const sharedGroup = bind('shared', shared, { buffer: this.#knots }, uniform);
    const drawGroup = bind('persistent', persistent.getBindGroupLayout(1), ofGpus);
    const stepLayout = stragglers.getBindGroupLayout(1);
    const stepGroup = bind('stragglers', stepLayout, ofGpus, { buffer: slot.racks }, { buffer: slot.steps });
    placed.forEach((place, index) => {
      const { slice, workgroupCount } = place;
      this.device.queue.writeBuffer(slot.uniforms, index * UNIFORM_STRIDE, sliceUniform(place));
      pass.setBindGroup(0, sharedGroup, [index * UNIFORM_STRIDE]);
      if (this.#persistentOf === undefined || !isSameTrial(this.#persistentOf, slice)) {
        pass.setPipeline(persistent);
        pass.setBindGroup(1, drawGroup);
        pass.dispatchWorkgroups(Math.ceil(slice.gpuCount / WORKGROUP_SIZE));
        this.#persistentOf = slice;
      }
      pass.setPipeline(stragglers);
      pass.setBindGroup(1, stepGroup);
      pass.dispatchWorkgroups(workgroupCount, slice.blockCount);
    });
  }

  #growPersistent(gpuCount: number): void {
    if (this.#persistentByGpu.size >= 4 * gpuCount) return;
    this.#persistentByGpu.destroy();
    this.#persistentByGpu = storageBuffer(this.device, 'persistentByGpu', 8 * gpuCount);
    this.#persistentOf = undefined;
  }
}
