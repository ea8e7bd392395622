// The buffers of one chunk in flight, and the ways in which the engine makes buffers.
import { MAX_SLICES } from '../stragglers/plan.ts';
import type { ChunkLayout } from './chunkLayout.ts';

/** The default minUniformBufferOffsetAlignment: the distance of two slices in the uniforms. */
export const UNIFORM_STRIDE = 256;

export interface Slot {
  uniforms: GPUBuffer;
  racks: GPUBuffer;
  steps: GPUBuffer;
  readback: GPUBuffer;
}

/** `old` where it is large enough, else a slot of twice what the chunk needs, in its place. */
export function slotFor(
  device: GPUDevice,
  { rackBytes, stepBytes }: ChunkLayout,
  old: Slot | undefined,
): Slot {
  if (
    old !== undefined &&
    old.racks.size >= rackBytes &&
    old.steps.size >= stepBytes &&
    old.readback.size >= rackBytes + stepBytes
  ) {
    return old;
  }
  if (old !== undefined) for (const buffer of Object.values(old) as GPUBuffer[]) buffer.destroy();
  const { COPY_DST, COPY_SRC, MAP_READ, UNIFORM } = GPUBufferUsage;
  const buffer = (label: string, size: number, usage: number) => device.createBuffer({ label, size, usage });
  return {
    uniforms: buffer('uniforms', MAX_SLICES * UNIFORM_STRIDE, UNIFORM | COPY_DST),
    racks: storageBuffer(device, 'racks', 2 * rackBytes, COPY_DST | COPY_SRC),
    steps: storageBuffer(device, 'steps', 2 * stepBytes, COPY_SRC),
    readback: buffer('readback', 2 * (rackBytes + stepBytes), MAP_READ | COPY_DST),
  };
}

export function storageBuffer(device: GPUDevice, label: string, size: number, usage = 0): GPUBuffer {
  return device.createBuffer({ label, size, usage: GPUBufferUsage.STORAGE | usage });
}

/** A buffer that begins with `words`. */
export function filledBuffer(
  device: GPUDevice,
  label: string,
  words: Uint32Array<ArrayBuffer>,
  usage: number,
): GPUBuffer {
  const buffer = device.createBuffer({
    label,
    size: words.byteLength,
    usage: usage | GPUBufferUsage.COPY_DST,
  });
  device.queue.writeBuffer(buffer, 0, words);
  return buffer;
}
