// The floor kernel on a device: generator, table and maximum, with no reduction.

import { filledBuffer } from '../../../engine/webgpu/buffers.ts';
import { placeSlices } from '../../../engine/webgpu/chunkLayout.ts';
import { openPass } from '../../../engine/webgpu/pass.ts';
import { knotWords } from '../../../kernels/draws/layout.ts';
import { BYTES_PER_WORD } from '../../../kernels/layout.ts';
import { DRAW_FLOOR, sliceWords } from '../../../kernels/stragglers/layout.ts';
import type { Slice } from '../../../kernels/stragglers/slice.ts';
import { DRAW_FLOOR_SOURCE } from '../../../kernels/stragglers/sources.ts';
import { buildStragglerTables } from '../../../kernels/stragglers/stragglerTables.ts';

/** A function that draws a slice and resolves when the device is done. */
export async function openGpuFloor(device: GPUDevice): Promise<(slice: Slice) => Promise<void>> {
  const label = DRAW_FLOOR.name;
  const { pipeline, bind } = await openPass(device, DRAW_FLOOR, DRAW_FLOOR_SOURCE);
  const { persistent, transient } = buildStragglerTables(100);
  const knots = filledBuffer(device, 'knots', knotWords(persistent, transient), GPUBufferUsage.STORAGE);
  return async (slice) => {
    const [place] = placeSlices([slice]).placed;
    if (place === undefined) return;
    const uniform = filledBuffer(device, 'slice', sliceWords(slice, place), GPUBufferUsage.UNIFORM);
    const delayByInvocation = device.createBuffer({
      label: 'delayByInvocation',
      size: BYTES_PER_WORD * DRAW_FLOOR.workgroupSize * place.workgroupCount * slice.blockCount,
      usage: GPUBufferUsage.STORAGE,
    });
    const encoder = device.createCommandEncoder({ label });
    const pass = encoder.beginComputePass({ label });
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, bind(0, { knots: { buffer: knots }, slice: { buffer: uniform } }));
    pass.setBindGroup(1, bind(1, { delayByInvocation: { buffer: delayByInvocation } }));
    pass.dispatchWorkgroups(place.workgroupCount, slice.blockCount);
    pass.end();
    device.queue.submit([encoder.finish()]);
    await device.queue.onSubmittedWorkDone();
    uniform.destroy();
    delayByInvocation.destroy();
  };
}
