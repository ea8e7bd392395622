// The failures kernel on a device: one slice at a time, since a slice is many runs.
import { knotWords } from '../../kernels/draws/layout.ts';
import { buildExponentialTable } from '../../kernels/failures/gapTicks.ts';
import { FAILURES, OUTCOME, sliceWords } from '../../kernels/failures/layout.ts';
import type { FailuresSlice } from '../../kernels/failures/slice.ts';
import { FAILURES_SOURCE } from '../../kernels/failures/sources.ts';
import { BYTES_PER_WORD } from '../../kernels/layout.ts';
import { filledBuffer } from './buffers.ts';
import { openPass } from './pass.ts';

export type FailuresPass = (slice: FailuresSlice) => Promise<Uint32Array<ArrayBuffer>>;

/** Compiles the kernel; the function given back resolves to the outcomes, shape (runCount, OUTCOME.wordCount). */
export async function openFailuresPass(device: GPUDevice): Promise<FailuresPass> {
  const { pipeline, bind } = await openPass(device, FAILURES, FAILURES_SOURCE);
  const { COPY_DST, COPY_SRC, MAP_READ, STORAGE, UNIFORM } = GPUBufferUsage;
  const knots = filledBuffer(device, 'knots', knotWords(buildExponentialTable()), STORAGE);
  return async (slice) => {
    const outcomeBytes = BYTES_PER_WORD * OUTCOME.wordCount * slice.runCount;
    const buffer = (label: string, size: number, usage: number) =>
      device.createBuffer({ label, size, usage });
    const uniform = filledBuffer(device, 'slice', sliceWords(slice), UNIFORM);
    const outcomes = buffer('outcomes', outcomeBytes, STORAGE | COPY_SRC);
    const spareBytes = BYTES_PER_WORD * Math.max(1, slice.runCount * slice.spareCount);
    const spareBackAt = buffer('spareBackAt', spareBytes, STORAGE);
    const readback = buffer('readback', outcomeBytes, MAP_READ | COPY_DST);
    const encoder = device.createCommandEncoder({ label: FAILURES.name });
    const pass = encoder.beginComputePass({ label: FAILURES.name });
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, bind(0, { knots: { buffer: knots }, slice: { buffer: uniform } }));
    pass.setBindGroup(1, bind(1, { outcomes: { buffer: outcomes }, spareBackAt: { buffer: spareBackAt } }));
    pass.dispatchWorkgroups(Math.ceil(slice.runCount / FAILURES.workgroupSize));
    pass.end();
    encoder.copyBufferToBuffer(outcomes, 0, readback, 0, outcomeBytes);
    device.queue.submit([encoder.finish()]);
    await readback.mapAsync(GPUMapMode.READ);
    const words = new Uint32Array(readback.getMappedRange().slice(0));
    for (const used of [uniform, outcomes, spareBackAt, readback]) used.destroy();
    return words;
  };
}
