// What the device keeps of an own lesson: no change loses a scene that cannot be brought back.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeptLesson, type Replaced } from '../../../src/lesson/own/kept/keptLesson.ts';
import { type OwnScene, writeOwnLesson } from '../../../src/lesson/own/ownLesson.ts';

const sceneOf = (title: string): OwnScene => ({ state: '', title, sentence: 'Look.' });
const [a, b, c] = [sceneOf('A'), sceneOf('B'), sceneOf('C')];
let device: Map<string, string>;
let kept: KeptLesson;
const onDevice = (): string | undefined => device.get('own-lesson');
const titlesIn = (file: string | undefined): string[] =>
  [...(file ?? '').matchAll(/"title": "(.)"/g)].map(([, title = '']) => title);

/** The titles of each lesson set aside. */
const aside = (): string[][] => kept.aside.lessons.map(({ file }) => titlesIn(file));
const replace = (...args: Parameters<KeptLesson['replace']>): Replaced => {
  const replaced = kept.replace(...args);
  if (replaced === 'full') throw new Error('received no room, expected some');
  return replaced;
};

beforeEach(() => {
  device = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => device.get(key) ?? null,
    setItem: (key: string, file: string) => device.set(key, file),
    removeItem: (key: string) => device.delete(key),
  });
  kept = new KeptLesson();
  replace([a, b, c], []);
});
afterEach(() => vi.unstubAllGlobals());

test('what is added or put in another order loses nothing', () => {
  expect(replace([b, a, c], [a, b, c])).toEqual({ isKept: true, isAside: false });
  expect(aside()).toEqual([]);
  expect(titlesIn(onDevice())).toEqual(['B', 'A', 'C']);
});

test('scenes removed one after another come back together', () => {
  expect(replace([a, c], [a, b, c]).isAside).toBe(true);
  expect(replace([c], [a, c]).isAside).toBe(true);
  expect(replace([], [c]).isAside).toBe(true);
  expect(onDevice()).toBeUndefined();
  expect(aside()).toEqual([['A', 'B', 'C']]);
});

test('what was added after a scene was removed comes back too', () => {
  replace([a], [a, b]);
  replace([a, c], [a]);
  replace([c], [a, c]);
  expect(aside()).toEqual([['A', 'B', 'C']]);
});

test('what another tab has kept since is set aside, though nothing goes that is shown here', () => {
  device.set('own-lesson', writeOwnLesson([a, b, sceneOf('O')]));
  expect(replace([a, b, c], [a, b]).isAside).toBe(true);
  expect(aside()).toEqual([['A', 'B', 'O']]);
  // Once it has been read, it is what is shown.
  kept.read();
  expect(replace([a, b, c, sceneOf('D')], [a, b, c]).isAside).toBe(false);
});

test('a lesson that came with the address does not take the place of the one on the device for good', () => {
  const sent = [sceneOf('S')];
  expect(replace([...sent, a], sent, { isOther: true }).isAside).toBe(true);
  expect(aside()).toEqual([['A', 'B', 'C']]);
});

test('where the device keeps nothing, a removed scene comes back from what was shown', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(replace([a, c], [a, b, c])).toEqual({ isKept: false, isAside: true });
  expect(aside()).toEqual([['A', 'B', 'C']]);
});
