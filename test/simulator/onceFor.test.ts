// An answer is made once for each key, one that is null too.
import { expect, test, vi } from 'vitest';
import { onceFor } from '../../src/simulator/onceFor.ts';

test.each([[7], [null], [undefined]])('%s is made once for a key and again for another', (value) => {
  const make = vi.fn((_key: string) => value);
  const of = onceFor(make);
  expect([of('a'), of('a'), of('b')]).toEqual([value, value, value]);
  expect(make.mock.calls).toEqual([['a'], ['b']]);
});
