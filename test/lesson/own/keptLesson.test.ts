// What the device keeps of an own lesson: no change loses a scene that cannot be brought back.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeptLesson } from '../../../src/lesson/own/kept/keptLesson.ts';
import { type OwnScene, writeOwnLesson } from '../../../src/lesson/own/ownLesson.ts';

const sceneOf = (title: string): OwnScene => ({ state: '', title, sentence: 'Look.' });
const [a, b, c] = [sceneOf('A'), sceneOf('B'), sceneOf('C')];
let device: Map<string, string>;
let kept: KeptLesson;
const onDevice = (): string | undefined => [...device.values()][0];
const titlesIn = (file: string | undefined): string[] =>
  [...(file ?? '').matchAll(/"title": "(.)"/g)].map(([, title = '']) => title);

beforeEach(() => {
  device = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => device.get(key) ?? null,
    setItem: (key: string, file: string) => device.set(key, file),
    removeItem: (key: string) => device.delete(key),
  });
  kept = new KeptLesson();
  kept.replace([a, b, c], [], false);
});
afterEach(() => vi.unstubAllGlobals());

test('what is added or put in another order loses nothing', () => {
  expect(kept.replace([b, a, c], [a, b, c], false)).toEqual({ isKept: true, isAside: false });
  expect(kept.before).toBeUndefined();
  expect(titlesIn(onDevice())).toEqual(['B', 'A', 'C']);
});

test('scenes removed one after another come back together', () => {
  expect(kept.replace([a, c], [a, b, c], false).isAside).toBe(true);
  expect(kept.replace([c], [a, c], false).isAside).toBe(true);
  expect(kept.replace([], [c], false).isAside).toBe(true);
  expect(onDevice()).toBeUndefined();
  expect(titlesIn(kept.before)).toEqual(['A', 'B', 'C']);
});

test('what was added after a scene was removed comes back too', () => {
  kept.replace([a], [a, b], false);
  kept.replace([a, c], [a], false);
  kept.replace([c], [a, c], false);
  expect(titlesIn(kept.before)).toEqual(['A', 'C']);
});

test('what another tab has kept since is set aside, though nothing goes that is shown here', () => {
  device.set([...device.keys()][0] ?? '', writeOwnLesson([a, b, sceneOf('O')]));
  expect(kept.replace([a, b, c], [a, b], false).isAside).toBe(true);
  expect(titlesIn(kept.before)).toEqual(['A', 'B', 'O']);
  // Once it has been read, it is what is shown.
  kept.read();
  expect(kept.replace([a, b, c, sceneOf('D')], [a, b, c], false).isAside).toBe(false);
});

test('a lesson that came with the address does not take the place of the one on the device for good', () => {
  const sent = [sceneOf('S')];
  expect(kept.replace([...sent, a], sent, true).isAside).toBe(true);
  expect(titlesIn(kept.before)).toEqual(['A', 'B', 'C']);
});

test('where the device keeps nothing, a removed scene comes back from what was shown', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(kept.replace([a, c], [a, b, c], false)).toEqual({ isKept: false, isAside: true });
  expect(titlesIn(kept.before)).toEqual(['A', 'B', 'C']);
});
