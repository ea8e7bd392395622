// A pass of a kernel on a device, by the kernel's own layout: its pipeline, and its bind groups by the names of buffers.
import type { Binding, Pass } from '../../kernels/layout.ts';

export interface OpenPass<Of extends Pass> {
  pipeline: GPUComputePipeline;
  /** Binds the buffers of one group. */
  bind(group: number, bufferOf: Partial<Record<keyof Of['bindings'], GPUBufferBinding>>): GPUBindGroup;
}

/**
 * Compiles a pass; uniforms named in `dynamic` are bound with an offset of each dispatch.
 * @throws GPUPipelineError when the device refuses the WGSL
 */
export async function openPass<Of extends Pass>(
  device: GPUDevice,
  pass: Of,
  code: string,
  dynamic: readonly (keyof Of['bindings'])[] = [],
): Promise<OpenPass<Of>> {
  const { name: label, bindings } = pass;
  const named = Object.entries(bindings);
  const groupCount = 1 + Math.max(...named.map(([, { group }]) => group));
  const bindGroupLayouts = Array.from({ length: groupCount }, (_, of) => {
    const entries = named
      .filter(([, { group }]) => group === of)
      .map(([name, { binding, use }]) => ({
        binding,
        visibility: GPUShaderStage.COMPUTE,
        buffer: { type: use, hasDynamicOffset: dynamic.includes(name) },
      }));
    return device.createBindGroupLayout({ label, entries });
  });
  const pipeline = await device.createComputePipelineAsync({
    label,
    layout: device.createPipelineLayout({ label, bindGroupLayouts }),
    compute: { module: device.createShaderModule({ label, code }), entryPoint: label },
  });
  return {
    pipeline,
    bind(group, bufferOf) {
      const bound = Object.entries<GPUBufferBinding | undefined>(bufferOf);
      const entries = bound.map(([name, resource]) => ({
        binding: (bindings[name] as Binding).binding,
        resource: resource as GPUBufferBinding,
      }));
      return device.createBindGroup({
        label,
        layout: bindGroupLayouts[group] as GPUBindGroupLayout,
        entries,
      });
    },
  };
}
