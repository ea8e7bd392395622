// The floor kernel on a device: generator, table and maximum, with no reduction.

import { bindGroup, filledBuffer } from '../../../engine/webgpu/buffers.ts';
import { placeSlices, sliceUniform } from '../../../engine/webgpu/chunkLayout.ts';
import { knotPairs } from '../../../kernels/draws/knotPairs.ts';
import type { Slice } from '../../../kernels/stragglers/slice.ts';
import { DRAW_FLOOR_SOURCE } from '../../../kernels/stragglers/sources.ts';
import { buildStragglerTables } from '../../../kernels/stragglers/stragglerTables.ts';

/** A function that draws a slice and resolves when the device is done. */
export async function openGpuFloor(device: GPUDevice): Promise<(slice: Slice) => Promise<void>> {
  const label = 'drawFloor';
  const module = device.createShaderModule({ label, code: DRAW_FLOOR_SOURCE });
  const pipeline = await device.createComputePipelineAsync({
    label,
    layout: 'auto',
    compute: { module, entryPoint: label },
  });
  const { persistent, transient } = buildStragglerTables(100);
  const knots = filledBuffer(device, 'knots', knotPairs(persistent, transient), GPUBufferUsage.STORAGE);
  return async (slice) => {
    const [place] = placeSlices([slice]).placed;
    if (place === undefined) return;
    const uniform = filledBuffer(device, 'slice', sliceUniform(place), GPUBufferUsage.UNIFORM);
    const delayByInvocation = device.createBuffer({
      label: 'delayByInvocation',
      size: 4 * 64 * place.workgroupCount * slice.blockCount,
      usage: GPUBufferUsage.STORAGE,
    });
    const bind = (group: number, ...buffers: GPUBuffer[]) =>
      bindGroup(
        device,
        label,
        pipeline.getBindGroupLayout(group),
        buffers.map((bound) => ({ buffer: bound })),
      );
    const encoder = device.createCommandEncoder({ label });
    const pass = encoder.beginComputePass({ label });
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, bind(0, knots, uniform));
    pass.setBindGroup(1, bind(1, delayByInvocation));
    pass.dispatchWorkgroups(place.workgroupCount, slice.blockCount);
    pass.end();
    device.queue.submit([encoder.finish()]);
    await device.queue.onSubmittedWorkDone();
    uniform.destroy();
    delayByInvocation.destroy();
  };
}
