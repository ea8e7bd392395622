// One device with its kernels and buffers: takes a chunk of slices, gives back their results.
import type { Slice, SliceResult } from '../../kernels/barrier/slice.ts';
import { knotPairs } from '../../kernels/draws/knotPairs.ts';
import type { StragglerTables } from '../../kernels/draws/stragglerTables.ts';
import { KNOT_COUNT } from '../../kernels/draws/ticksAt.ts';
import { MAX_SLICES } from '../plan.ts';
import {
  type ChunkLayout,
  placeSlices,
  readSlice,
  sliceUniform,
  WORDS_PER_RACK,
  WORDS_PER_STEP,
  WORKGROUP_SIZE,
} from './chunkLayout.ts';
import type { OpenDevice } from './device.ts';
import { createPipelines, type Pipelines } from './pipelines.ts';

/** The default minUniformBufferOffsetAlignment. */
const UNIFORM_STRIDE = 256;

/** Buffers of one chunk in flight. */
interface Slot {
  uniforms: GPUBuffer;
  racks: GPUBuffer;
  steps: GPUBuffer;
  readback: GPUBuffer;
}

export class Session {
  readonly device: GPUDevice;
  readonly adapterName: string;
  readonly #fault: Promise<never>;
  readonly #pipelines: Pipelines;
  readonly #knots: GPUBuffer;
  #persistentByGpu: GPUBuffer;
  /** Whose persistent delays the buffer holds. */
  #persistentOf: Slice | undefined;
  readonly #idleSlots: Slot[] = [];

  static async open(open: OpenDevice): Promise<Session> {
    return new Session(open, await createPipelines(open.device));
  }

  private constructor(open: OpenDevice, pipelines: Pipelines) {
    this.device = open.device;
    this.adapterName = open.adapterName;
    this.#fault = open.fault;
    this.#pipelines = pipelines;
    this.#knots = this.#storage('knots', 4 * KNOT_COUNT, GPUBufferUsage.COPY_DST);
    this.#persistentByGpu = this.#storage('persistentByGpu', 1 << 16);
  }

  useTables(tables: StragglerTables): void {
    this.device.queue.writeBuffer(this.#knots, 0, knotPairs(tables));
    this.#persistentOf = undefined;
  }

  /** Results in the order of the slices, all of one run. @throws DeviceFault when the device gives way */
  async compute(slices: readonly Slice[]): Promise<SliceResult[]> {
    const layout = placeSlices(slices);
    const slot = this.#takeSlot(layout);
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
    const { shared, persistent, barrier } = this.#pipelines;
    const sharedGroup = this.#bind(
      'shared',
      shared,
      [this.#knots, slot.uniforms],
      [undefined, UNIFORM_STRIDE],
    );
    const drawGroup = this.#bind('persistent', persistent.getBindGroupLayout(1), [this.#persistentByGpu]);
    const stepGroup = this.#bind('barrier', barrier.getBindGroupLayout(1), [
      this.#persistentByGpu,
      slot.racks,
      slot.steps,
    ]);
    placed.forEach((place, index) => {
      const { slice, workgroupCount } = place;
      this.device.queue.writeBuffer(slot.uniforms, index * UNIFORM_STRIDE, sliceUniform(place));
      pass.setBindGroup(0, sharedGroup, [index * UNIFORM_STRIDE]);
      if (!this.#holdsPersistentOf(slice)) {
        pass.setPipeline(persistent);
        pass.setBindGroup(1, drawGroup);
        pass.dispatchWorkgroups(Math.ceil(slice.gpuCount / WORKGROUP_SIZE));
        this.#persistentOf = slice;
      }
      pass.setPipeline(barrier);
      pass.setBindGroup(1, stepGroup);
      pass.dispatchWorkgroups(workgroupCount, slice.blockCount);
    });
  }

  #holdsPersistentOf({ sizeIndex, replicate, gpuCount, seed }: Slice): boolean {
    const held = this.#persistentOf;
    return (
      held !== undefined &&
      held.sizeIndex === sizeIndex &&
      held.replicate === replicate &&
      held.gpuCount === gpuCount &&
      held.seed === seed
    );
  }

  #bind(label: string, layout: GPUBindGroupLayout, buffers: GPUBuffer[], sizes: (number | undefined)[] = []) {
    const entries = buffers.map((buffer, binding) => {
      const size = sizes[binding];
      return { binding, resource: size === undefined ? { buffer } : { buffer, size } };
    });
    return this.device.createBindGroup({ label, layout, entries });
  }

  #growPersistent(gpuCount: number): void {
    if (this.#persistentByGpu.size >= 4 * gpuCount) return;
    this.#persistentByGpu.destroy();
    this.#persistentByGpu = this.#storage('persistentByGpu', 2 * gpuCount);
    this.#persistentOf = undefined;
  }

  /** An idle slot that is large enough, or a new one in place of one that is not. */
  #takeSlot({ rackTotal, stepTotal }: ChunkLayout): Slot {
    const rackWords = WORDS_PER_RACK * rackTotal;
    const stepWords = WORDS_PER_STEP * stepTotal;
    const idle = this.#idleSlots.pop();
    if (
      idle !== undefined &&
      idle.racks.size >= 4 * rackWords &&
      idle.steps.size >= 4 * stepWords &&
      idle.readback.size >= 4 * (rackWords + stepWords)
    ) {
      return idle;
    }
    if (idle !== undefined) for (const buffer of Object.values(idle) as GPUBuffer[]) buffer.destroy();
    return {
      uniforms: this.device.createBuffer({
        label: 'uniforms',
        size: MAX_SLICES * UNIFORM_STRIDE,
        usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST,
      }),
      racks: this.#storage('racks', 2 * rackWords, GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC),
      steps: this.#storage('steps', 2 * stepWords, GPUBufferUsage.COPY_SRC),
      readback: this.device.createBuffer({
        label: 'readback',
        size: 8 * (rackWords + stepWords),
        usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST,
      }),
    };
  }

  #storage(label: string, words: number, usage = 0): GPUBuffer {
    return this.device.createBuffer({ label, size: 4 * words, usage: GPUBufferUsage.STORAGE | usage });
  }
}
