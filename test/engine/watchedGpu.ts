// A WebGPU whose adapters and devices a test can look at and change before the engine sees them.

interface Changes {
  adapter?: (adapter: GPUAdapter) => void;
  /** `index` counts the devices from 0. */
  device?: (device: GPUDevice, index: number) => void;
  /** Adapters after this many are refused. */
  adapterLimit?: number;
}

export function watchedGpu({
  adapter: changeAdapter,
  device: changeDevice,
  adapterLimit = Infinity,
}: Changes): GPU {
  let adapterCount = 0;
  let deviceCount = 0;
  const requestAdapter = async (options?: GPURequestAdapterOptions) => {
    const adapter = adapterCount++ < adapterLimit ? await navigator.gpu.requestAdapter(options) : null;
    if (adapter === null) return null;
    const requestDevice = adapter.requestDevice.bind(adapter);
    adapter.requestDevice = async (descriptor) => {
      const device = await requestDevice(descriptor);
      changeDevice?.(device, deviceCount++);
      return device;
    };
    changeAdapter?.(adapter);
    return adapter;
  };
  return Object.assign(Object.create(navigator.gpu) as GPU, { requestAdapter });
}

/** Makes the device say that it was lost for an unknown reason, when the test calls the function given back. */
export function loseUnknown(device: GPUDevice): () => void {
  const lost = Promise.withResolvers<GPUDeviceLostInfo>();
  Object.defineProperty(device, 'lost', { value: lost.promise });
  return () => {
    lost.resolve({ reason: 'unknown', message: 'made by a test', __brand: 'GPUDeviceLostInfo' });
    device.destroy();
  };
}
