// Lessons that others took the place of: a bounded list on the device, whatever else stands there.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type AsideLesson, asideIn, headOf, MOST_ASIDE } from '../../../src/lesson/own/kept/asideLessons.ts';
import { ASIDE_KEY } from '../../../src/lesson/own/kept/device.ts';
import { KeptLesson } from '../../../src/lesson/own/kept/keptLesson.ts';
import { type OwnScene, writeOwnLesson } from '../../../src/lesson/own/ownLesson.ts';

const lessonOf = (...titles: string[]): OwnScene[] =>
  titles.map((title) => ({ state: '', title, sentence: 'Look.' }));
const day = '2026-12-01';
const asideOf = (text: string): AsideLesson => ({ file: text, day });
let device: Map<string, string>;
let kept: KeptLesson;
const heads = () => kept.aside.lessons.map((lesson) => headOf(lesson)?.title);
/** Another lesson comes with an address, and is changed. */
const takePlace = (from: string, to: string) =>
  kept.replace(lessonOf(to), lessonOf(from), { isOther: false });

beforeEach(() => {
  device = new Map();
  vi.useFakeTimers({ now: new Date(`${day}T12:00`) });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => device.get(key) ?? null,
    setItem: (key: string, text: string) => device.set(key, text),
    removeItem: (key: string) => device.delete(key),
  });
  kept = new KeptLesson();
  kept.replace(lessonOf('1'), []);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('lessons that take each other’s place are all there, the last first, with their day, for another tab too', () => {
  takePlace('1', '2');
  takePlace('2', '3');
  expect(heads()).toEqual(['2', '1']);
  expect(kept.aside.lessons.map((lesson) => lesson.day)).toEqual([day, day]);
  expect(new KeptLesson().aside.lessons).toEqual(kept.aside.lessons);
});

test('one that is opened changes places with the one that is shown, and one without scenes is nowhere', () => {
  takePlace('1', '2');
  const opened = writeOwnLesson(lessonOf('1'));
  kept.replace(lessonOf('1'), lessonOf('2'), { opened });
  expect(heads()).toEqual(['2']);
  kept.replace([], lessonOf('1'));
  kept.replace(lessonOf('2'), [], { opened: writeOwnLesson(lessonOf('2')) });
  expect(heads()).toEqual(['1']);
});

test('a lesson of the address and the one of the device are both set aside when a third takes their place', () => {
  expect(kept.replace(lessonOf('3'), lessonOf('sent'), { isOther: true })).toMatchObject({ isAside: true });
  expect(heads()).toEqual(['sent', '1']);
});

test('where the list is full nothing changes until one is removed; one that is opened makes room', () => {
  for (let i = 1; i <= MOST_ASIDE; i++) takePlace(`${i}`, `${i + 1}`);
  const before = new Map(device);
  const last = `${MOST_ASIDE + 1}`;
  expect(takePlace(last, 'more')).toBe('full');
  expect(device).toEqual(before);
  const opened = kept.aside.lessons[3]?.file;
  expect(kept.replace(lessonOf('9'), lessonOf(last), { opened })).toMatchObject({ isAside: true });
  expect(heads()).toHaveLength(MOST_ASIDE);
  expect(heads()).toContain(last);
  // What is added loses nothing, and is taken.
  expect(kept.replace(lessonOf('9', '10'), lessonOf('9'))).toMatchObject({ isKept: true, isAside: false });
  kept.aside.exchange([], [kept.aside.lessons[0]?.file ?? '']);
  expect(kept.replace(lessonOf('new'), lessonOf('9', '10'))).toMatchObject({ isAside: true });
});

test('a list that the device does not take lasts for this page, and is taken with the next change that it has room for', () => {
  const { setItem } = localStorage;
  localStorage.setItem = (key, text) => {
    if (key === ASIDE_KEY) throw new DOMException('full', 'QuotaExceededError');
    setItem(key, text);
  };
  expect(takePlace('1', '2')).toEqual({ isKept: true, isAside: true });
  expect([heads(), kept.aside.isHeld, device.has(ASIDE_KEY)]).toEqual([['1'], true, false]);
  localStorage.setItem = setItem;
  takePlace('2', '3');
  expect([heads(), kept.aside.isHeld]).toEqual([['2', '1'], false]);
});

test.each([
  ['nothing', undefined],
  ['no JSON', '{'],
  ['null', 'null'],
  ['a text', '"lesson"'],
  ['an object', '{"file":"x","day":"2026-12-01"}'],
  ['other things', JSON.stringify([null, 7, 'x', [], {}, { file: 'x' }, { file: 7, day }])],
  [
    'days that are none',
    JSON.stringify(['', 'today', '2026-13-01'].map((each) => ({ file: 'x', day: each }))),
  ],
])('what stands there is no list: %s', (_, text) => {
  expect(asideIn(text)).toEqual([]);
});

test('of a list only lessons with their day are read, and no more than it holds', () => {
  const lesson = asideOf(writeOwnLesson(lessonOf('1')));
  expect(asideIn(JSON.stringify([null, lesson, { file: 'x' }]))).toEqual([lesson]);
  expect(asideIn(JSON.stringify(Array.from({ length: 50 }, () => lesson)))).toHaveLength(MOST_ASIDE);
});

test.each([
  ['', undefined],
  ['null', undefined],
  ['{"scenes":7}', undefined],
  ['{"scenes":[]}', undefined],
  ['{"scenes":[null]}', undefined],
  ['{"scenes":["x"]}', undefined],
  ['{"scenes":[{"title":" ","sentence":"Look."},7]}', { title: 'Look.', count: 2 }],
  ['{"scenes":[{"title":"Why?","sentence":"Look."}]}', { title: 'Why?', count: 1 }],
])('the head of %s', (file, head) => {
  expect(headOf(asideOf(file))).toEqual(head);
});
