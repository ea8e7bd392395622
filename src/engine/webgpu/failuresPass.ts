// The failures kernel on a device: one slice at a time, since a slice is many runs.
import { knotPairs } from '../../kernels/draws/knotPairs.ts';
import { FAILURES_STREAM } from '../../kernels/failures/failures.ts';
import { buildExponentialTable } from '../../kernels/failures/gapTicks.ts';
import { type FailuresSlice, OUTCOME_WORDS } from '../../kernels/failures/slice.ts';
import { FAILURES_SOURCE } from '../../kernels/failures/sources.ts';
import { failuresUniform } from '../failures/scenario.ts';
import { bindGroup, filledBuffer } from './buffers.ts';
import { WORKGROUP_SIZE } from './chunkLayout.ts';

export type FailuresPass = (slice: FailuresSlice) => Promise<Uint32Array<ArrayBuffer>>;

/** Compiles the kernel; the function given back resolves to the outcomes, shape (runCount, OUTCOME_WORDS). */
export async function openFailuresPass(device: GPUDevice): Promise<FailuresPass> {
  const pipeline = await device.createComputePipelineAsync({
    label: 'failures',
    layout: 'auto',
    compute: {
      module: device.createShaderModule({ label: 'failures', code: FAILURES_SOURCE }),
      entryPoint: 'failures',
    },
  });
  const knots = filledBuffer(device, 'knots', knotPairs(buildExponentialTable()), GPUBufferUsage.STORAGE);
  return async (slice) => {
    const outcomeBytes = 4 * OUTCOME_WORDS * slice.runCount;
    const uniform = filledBuffer(
      device,
      'slice',
      failuresUniform(slice, FAILURES_STREAM),
      GPUBufferUsage.UNIFORM,
    );
    const buffer = (label: string, size: number, usage: number) =>
      device.createBuffer({ label, size, usage });
    const outcomes = buffer('outcomes', outcomeBytes, GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC);
    const spareBytes = 4 * Math.max(1, slice.runCount * slice.spareCount);
    const spareBackAt = buffer('spareBackAt', spareBytes, GPUBufferUsage.STORAGE);
    const readback = buffer('readback', outcomeBytes, GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST);
    const bind = (group: number, ...buffers: GPUBuffer[]) =>
      bindGroup(
        device,
        'failures',
        pipeline.getBindGroupLayout(group),
        buffers.map((bound) => ({ buffer: bound })),
      );
    const encoder = device.createCommandEncoder({ label: 'failures' });
    const pass = encoder.beginComputePass({ label: 'failures' });
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, bind(0, knots, uniform));
    pass.setBindGroup(1, bind(1, outcomes, spareBackAt));
    pass.dispatchWorkgroups(Math.ceil(slice.runCount / WORKGROUP_SIZE));
    pass.end();
    encoder.copyBufferToBuffer(outcomes, 0, readback, 0, outcomeBytes);
    device.queue.submit([encoder.finish()]);
    await readback.mapAsync(GPUMapMode.READ);
    const words = new Uint32Array(readback.getMappedRange().slice(0));
    for (const used of [uniform, outcomes, spareBackAt, readback]) used.destroy();
    return words;
  };
}
