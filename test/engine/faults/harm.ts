// What tests do to the devices of fakeGpu.
import { FakeBuffer, type FakeDevice } from './fakeGpu.ts';

export const never = <Answer>(): Promise<Answer> => new Promise(() => {});
export const broken = (): never => {
  throw new Error('broken by a test');
};
export const rejected = (): Promise<never> => Promise.reject(new Error('refused by a test'));

/** Breaks the read-backs of a device from the `nth` on, counted from 1. */
export function breakBuffers(
  device: FakeDevice,
  methods: Partial<Record<'mapAsync' | 'getMappedRange', unknown>>,
  nth = 1,
) {
  const counts: Record<string, number> = {};
  device.createBuffer = (descriptor) => {
    const buffer = new FakeBuffer(descriptor);
    for (const [name, method] of Object.entries(methods)) {
      const whole = Reflect.get(buffer, name).bind(buffer);
      const count = () => {
        counts[name] = (counts[name] ?? 0) + 1;
        return counts[name] >= nth;
      };
      Object.assign(buffer, {
        [name]: (...args: unknown[]) => (count() ? (method as () => unknown)() : whole(...args)),
      });
    }
    return buffer;
  };
}

/** Puts methods in place once the self-test has submitted its chunk. */
export function afterSelfTest(device: FakeDevice, of: object, methods: object): void {
  const { submit } = device.queue;
  device.queue.submit = (commands) => {
    submit(commands);
    device.queue.submit = submit;
    Object.assign(of, methods);
  };
}

export function reportError(device: FakeDevice): void {
  device.dispatchEvent(
    Object.assign(new Event('uncapturederror'), { error: new Error('reported by a test') }),
  );
}

/** From the `nth` read of a device on one bit of the word at `place` is another; places below 0 count from the end. */
export function lieFrom(device: FakeDevice, nth: number, place: number, bit = 0): void {
  let reads = 0;
  device.createBuffer = (descriptor) => {
    const buffer = new FakeBuffer(descriptor);
    const { getMappedRange } = buffer;
    buffer.getMappedRange = (...range) => {
      const bytes = getMappedRange.call(buffer, ...range);
      const words = new Uint32Array(bytes);
      const at = place < 0 ? words.length + place : place;
      reads += 1;
      if (reads >= nth) words[at] = words[at]! ^ (1 << bit);
      return bytes;
    };
    return buffer;
  };
}
