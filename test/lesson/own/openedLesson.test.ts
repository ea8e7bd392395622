// Which lesson the page opens, and that one that cannot be used does not stand in the place of the one on the device.
import { expect, test } from 'vitest';
import { openedLesson } from '../../../src/lesson/own/kept/openedLesson.ts';
import { hashOf, type OwnScene, writeOwnLesson } from '../../../src/lesson/own/ownLesson.ts';
import { seeds } from '../../simulator/seeds.ts';

const sent: OwnScene[] = [{ state: '?mw=120', title: 'كم؟', sentence: 'خمّنوا.' }];
const own: OwnScene[] = [{ state: '', title: 'Ours', sentence: 'Look.' }];
const kept = writeOwnLesson(own);

test('the one that its address brings goes first', () => {
  expect(openedLesson(hashOf(sent) ?? '', kept, seeds)).toEqual({
    scenes: sent,
    faults: [],
    isSent: true,
    isKeptWhole: true,
  });
});

test.each(['', '#3'])('without one in the address %j it is the one on the device', (hash) => {
  expect(openedLesson(hash, kept, seeds)).toEqual({
    scenes: own,
    faults: [],
    isSent: false,
    isKeptWhole: true,
  });
});

test('an address that was cut says so, and the one on the device is shown', () => {
  const { scenes, faults, isSent } = openedLesson((hashOf(sent) ?? '').slice(0, 30), kept, seeds);
  expect({ scenes, isSent }).toEqual({ scenes: own, isSent: false });
  expect(faults).toMatchObject([{ field: 'address' }]);
});

test('there may be none at all', () => {
  expect(openedLesson('', undefined, seeds)).toEqual({
    scenes: [],
    faults: [],
    isSent: false,
    isKeptWhole: true,
  });
});

test.each(['', hashOf(sent) ?? ''])('with %j before it, one that cannot be read whole says so', (hash) => {
  const cut = writeOwnLesson([...own, { ...own[0]!, title: '' }]);
  const { scenes, isKeptWhole } = openedLesson(hash, cut, seeds);
  expect({ scenes, isKeptWhole }).toEqual({ scenes: hash === '' ? own : sent, isKeptWhole: false });
});
