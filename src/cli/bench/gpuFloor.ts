// The floor kernel on a device: generator, table and maximum, with no reduction.

import { placeSlices, sliceUniform } from '../../engine/webgpu/chunkLayout.ts';
import type { Slice } from '../../kernels/barrier/slice.ts';
import { DRAW_FLOOR_SOURCE } from '../../kernels/barrier/sources.ts';
import { knotPairs } from '../../kernels/draws/knotPairs.ts';
import { buildStragglerTables } from '../../kernels/draws/stragglerTables.ts';

/** A function that draws a slice and resolves when the device is done. */
export async function openGpuFloor(device: GPUDevice): Promise<(slice: Slice) => Promise<void>> {
  const label = 'drawFloor';
  const module = device.createShaderModule({ label, code: DRAW_FLOOR_SOURCE });
  const pipeline = await device.createComputePipelineAsync({
    label,
    layout: 'auto',
    compute: { module, entryPoint: label },
  });
  const upload = (label: string, words: Uint32Array<ArrayBuffer>, usage: number) => {
    const buffer = device.createBuffer({
      label,
      size: words.byteLength,
      usage: usage | GPUBufferUsage.COPY_DST,
    });
    device.queue.writeBuffer(buffer, 0, words);
    return buffer;
  };
  const knots = upload('knots', knotPairs(buildStragglerTables(100)), GPUBufferUsage.STORAGE);
  return async (slice) => {
    const [place] = placeSlices([slice]).placed;
    if (place === undefined) return;
    const uniform = upload('slice', sliceUniform(place), GPUBufferUsage.UNIFORM);
    const delayByInvocation = device.createBuffer({
      label: 'delayByInvocation',
      size: 4 * 64 * place.workgroupCount * slice.blockCount,
      usage: GPUBufferUsage.STORAGE,
    });
    const bind = (group: number, buffers: GPUBuffer[]) =>
      device.createBindGroup({
        label,
        layout: pipeline.getBindGroupLayout(group),
        entries: buffers.map((buffer, binding) => ({ binding, resource: { buffer } })),
      });
    const encoder = device.createCommandEncoder({ label });
    const pass = encoder.beginComputePass({ label });
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, bind(0, [knots, uniform]));
    pass.setBindGroup(1, bind(1, [delayByInvocation]));
    pass.dispatchWorkgroups(place.workgroupCount, slice.blockCount);
    pass.end();
    device.queue.submit([encoder.finish()]);
    await device.queue.onSubmittedWorkDone();
    uniform.destroy();
    delayByInvocation.destroy();
  };
}
