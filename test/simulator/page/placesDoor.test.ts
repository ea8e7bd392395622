// Places that are on their way: pressed twice they open once, and what was reached for last is what opens.
import { beforeEach, expect, test } from 'vitest';
import type { PlacePorts } from '../../../src/simulator/page/places/places.ts';
import { PlacesDoor } from '../../../src/simulator/page/places/placesDoor.ts';
import type { ViewWords } from '../../../src/simulator/panels/viewOf.ts';

/** Names of the places that stand open, one at a time. */
let opened: string | undefined;
let arrive: (isThere: boolean) => void;
let door: PlacesDoor;

const places = {
  opened: undefined,
  show: () => undefined,
  toggle: (name: string) => {
    opened = opened === name ? undefined : name;
  },
};

beforeEach(() => {
  opened = undefined;
  const bring = (): Promise<typeof places | null> =>
    new Promise((resolve) => {
      arrive = (isThere) => resolve(isThere ? places : null);
    });
  door = new PlacesDoor({} as ViewWords, {} as PlacePorts, bring);
});

test('an impatient second press does not close what has not opened yet', async () => {
  const asked = [door.toggle('cooling'), door.toggle('cooling')];
  arrive(true);
  await Promise.all(asked);
  expect(opened).toBe('cooling');
  await door.toggle('cooling');
  expect(opened).toBeUndefined();
});

test('the one reached for last opens', async () => {
  const asked = [door.toggle('cooling'), door.toggle('waiting')];
  arrive(true);
  await Promise.all(asked);
  expect(opened).toBe('waiting');
});

test('what did not arrive is asked for again', async () => {
  const first = door.toggle('cooling');
  arrive(false);
  await first;
  const second = door.toggle('idle');
  arrive(true);
  await second;
  expect(opened).toBe('idle');
});
