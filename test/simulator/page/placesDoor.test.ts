// Places that are on their way: pressed twice they open once, and what was reached for last is what opens.
import { beforeEach, expect, test, vi } from 'vitest';
import type { PlacePorts } from '../../../src/simulator/page/places/places.ts';
import { PlacesDoor } from '../../../src/simulator/page/places/placesDoor.ts';
import type { ViewWords } from '../../../src/simulator/panels/viewOf.ts';

const { opened, arrival } = vi.hoisted(() => ({
  opened: [] as string[],
  arrival: { arrive: (_isThere: boolean): void => undefined },
}));
vi.mock('../../../src/simulator/page/places/places.ts', () => ({
  Places: class {
    listen(): void {}
    toggle(name: string): void {
      if (opened.at(-1) === name) opened.pop();
      else opened.push(name);
    }
  },
}));
vi.mock('../../../src/simulator/page/laterWords.ts', () => ({ laterWords: async () => undefined }));
vi.mock('../../../src/simulator/dom/elements.ts', () => ({ one: () => undefined, all: () => [] }));
vi.mock('../../../src/simulator/dom/later.ts', () => ({
  later: (_place: unknown, load: () => Promise<unknown>) =>
    new Promise((resolve) => {
      arrival.arrive = (isThere) => resolve(isThere ? load() : null);
    }),
}));

let door: PlacesDoor;
beforeEach(() => {
  opened.length = 0;
  door = new PlacesDoor({} as ViewWords, {} as PlacePorts);
});

test('an impatient second press does not close what has not opened yet', async () => {
  const asked = [door.toggle('cooling'), door.toggle('cooling')];
  arrival.arrive(true);
  await Promise.all(asked);
  expect(opened).toEqual(['cooling']);
  await door.toggle('cooling');
  expect(opened).toEqual([]);
});

test('the one reached for last opens', async () => {
  const asked = [door.toggle('cooling'), door.toggle('waiting')];
  arrival.arrive(true);
  await Promise.all(asked);
  expect(opened).toEqual(['waiting']);
});

test('what did not arrive is asked for again', async () => {
  const first = door.toggle('cooling');
  arrival.arrive(false);
  await first;
  const second = door.toggle('idle');
  arrival.arrive(true);
  await second;
  expect(opened).toEqual(['idle']);
});
