// The objects of WebGPU and WebGL that a page holds: neither its heap nor its nodes count them.
import type { Page } from 'playwright';

declare global {
  interface Window {
    gpuObjects: number;
  }
}

/** From its next document on the page counts what it makes on a device, and its devices and pictures of WebGL, until they are destroyed or collected. */
export async function followGpuObjects(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const open = new Set<number>();
    let made = 0;
    const numbers = new WeakMap<object, number>();
    const collected = new FinalizationRegistry<number>((number) => open.delete(number));
    Object.defineProperty(window, 'gpuObjects', { get: () => open.size });
    const count = <Made>(object: Made): Made => {
      if (typeof object !== 'object' || object === null || numbers.has(object)) return object;
      const number = made++;
      numbers.set(object, number);
      open.add(number);
      collected.register(object, number);
      return object;
    };
    type Methods = Record<string, (...given: unknown[]) => unknown>;
    const wrap = (
      owner: { prototype: object } | undefined,
      name: string,
      then: (made: unknown, of: object) => void,
    ) => {
      const methods = owner?.prototype as Methods | undefined;
      const method = methods?.[name];
      if (!methods || !method) return;
      methods[name] = function (this: object, ...given: unknown[]) {
        const answer = method.apply(this, given);
        if (answer instanceof Promise)
          answer.then(
            (object) => then(object, this),
            () => {},
          );
        else then(answer, this);
        return answer;
      };
    };
    const gpu = globalThis as unknown as Record<string, { prototype: object } | undefined>;
    wrap(gpu.GPUAdapter, 'requestDevice', count);
    for (const name of Object.getOwnPropertyNames(gpu.GPUDevice?.prototype ?? {}))
      if (name.startsWith('create')) wrap(gpu.GPUDevice, name, count);
    for (const owner of ['GPUDevice', 'GPUBuffer', 'GPUTexture', 'GPUQuerySet'])
      wrap(gpu[owner], 'destroy', (_, object) => open.delete(numbers.get(object) ?? -1));
    wrap(gpu.HTMLCanvasElement, 'getContext', (context) => {
      if (context instanceof WebGL2RenderingContext) count(context);
    });
  });
  return () => page.evaluate(() => window.gpuObjects);
}
