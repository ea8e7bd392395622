// A fault of the model ends the work that waits for it; any other is the browser's to report.
import { expect, test } from 'vitest';
import { goOn, ModelFault } from '../../../src/simulator/answers/fault.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('what the model fails at is not reported a second time, and every other fault is', async () => {
  const reported: unknown[] = [];
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (cause) => reported.push(cause));
  goOn(Promise.reject(new ModelFault('seeds: received none')));
  goOn(Promise.reject(new TypeError('a fault of ours')));
  goOn(Promise.resolve());
  await settled();
  await settled();
  process.removeAllListeners('unhandledRejection');
  for (const other of others) process.on('unhandledRejection', other);
  expect(reported).toEqual([new TypeError('a fault of ours')]);
});
