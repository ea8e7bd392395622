// The pipelines of the stragglers kernel and their layouts: group 0 is shared, group 1 is the pass's own.
import { PERSISTENT_SOURCE, STRAGGLERS_SOURCE } from '../../kernels/stragglers/sources.ts';

export interface Pipelines {
  shared: GPUBindGroupLayout;
  persistent: GPUComputePipeline;
  stragglers: GPUComputePipeline;
}

function layoutOf(device: GPUDevice, label: string, types: GPUBufferBindingLayout[]): GPUBindGroupLayout {
  const entries = types.map((buffer, binding) => ({ binding, visibility: GPUShaderStage.COMPUTE, buffer }));
  return device.createBindGroupLayout({ label, entries });
}

/** Compiles both kernels. @throws GPUPipelineError when the device refuses one. */
export async function createPipelines(device: GPUDevice): Promise<Pipelines> {
  const shared = layoutOf(device, 'shared', [
    { type: 'read-only-storage' }, // knots
    { type: 'uniform', hasDynamicOffset: true }, // slice
  ]);
  const compile = (label: string, code: string, types: GPUBufferBindingLayout[]) =>
    device.createComputePipelineAsync({
      label,
      layout: device.createPipelineLayout({
        label,
        bindGroupLayouts: [shared, layoutOf(device, label, types)],
      }),
      compute: { module: device.createShaderModule({ label, code }), entryPoint: label },
    });
  const [persistent, stragglers] = await Promise.all([
    compile('persistent', PERSISTENT_SOURCE, [{ type: 'storage' }]),
    compile('stragglers', STRAGGLERS_SOURCE, [
      { type: 'read-only-storage' }, // persistentByGpu
      { type: 'storage' }, // racks
      { type: 'storage' }, // steps
    ]),
  ]);
  return { shared, persistent, stragglers };
}
