// Keys, swipes and the clock of a lesson in class.
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { clockText, ShowClock } from '../../../src/lesson/show/clock.ts';
import { wishOfKey, wishOfNotesKey, wishOfSwipe } from '../../../src/lesson/show/keys.ts';

const { document, Element } = parseHTML('<html></html>');
Object.assign(globalThis, { Element });

/** A key pressed in an element of that markup. */
const press = (key: string, on = '<h2>', more: Partial<KeyboardEvent> = {}): KeyboardEvent => {
  const around = document.createElement('div');
  around.innerHTML = on;
  return { key, target: around.firstElementChild, ...more } as unknown as KeyboardEvent;
};
const slider = '<input type="range">';

describe('a key', () => {
  test.each([
    ['PageDown', { by: 1 }],
    ['PageUp', { by: -1 }],
    [' ', { by: 1 }],
    ['ArrowDown', { by: 1 }],
    ['Home', { to: 'first' }],
    ['End', { to: 'last' }],
    ['Escape', 'leave'],
    ['a', undefined],
  ])('%s asks for %j in both reading directions', (key, wish) => {
    expect(wishOfKey(press(key), false)).toEqual(wish);
    expect(wishOfKey(press(key), true)).toEqual(wish);
  });

  test('to the side of the reading goes on', () => {
    expect(wishOfKey(press('ArrowRight'), false)).toEqual({ by: 1 });
    expect(wishOfKey(press('ArrowRight'), true)).toEqual({ by: -1 });
    expect(wishOfKey(press('ArrowLeft'), true)).toEqual({ by: 1 });
  });

  test('that moves a slider, opens a menu or presses a button is left to it', () => {
    expect(wishOfKey(press('ArrowRight', slider), false)).toBeUndefined();
    expect(wishOfKey(press('ArrowDown', '<select>'), false)).toBeUndefined();
    expect(wishOfKey(press(' ', '<select>'), false)).toBeUndefined();
    expect(wishOfKey(press(' ', '<input type="checkbox">'), false)).toBeUndefined();
    expect(wishOfKey(press(' ', '<button>'), false)).toBeUndefined();
    expect(wishOfKey(press('ArrowRight', '<button>'), false)).toEqual({ by: 1 });
  });

  test.each([slider, '<select>', '<button>', '<a href="#">'])(
    'of a clicker changes the scene on %s',
    (on) => {
      expect(wishOfKey(press('PageDown', on), false)).toEqual({ by: 1 });
      expect(wishOfKey(press('PageUp', on), true)).toEqual({ by: -1 });
    },
  );

  test('of space, which moves no slider, changes the scene there', () => {
    expect(wishOfKey(press(' ', slider), false)).toEqual({ by: 1 });
  });

  test('in the notes leads the lesson, but for those that scroll or leave', () => {
    expect(wishOfNotesKey(press('PageDown'), false)).toEqual({ by: 1 });
    expect(wishOfNotesKey(press('ArrowLeft'), true)).toEqual({ by: 1 });
    expect(wishOfNotesKey(press(' '), false)).toEqual({ by: 1 });
    expect(wishOfNotesKey(press(' ', '<button>'), false)).toBeUndefined();
    for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End', 'Escape'])
      expect(wishOfNotesKey(press(key), false)).toBeUndefined();
  });

  test('with a modifier belongs to the browser', () => {
    expect(wishOfKey(press('ArrowLeft', '<h2>', { altKey: true }), false)).toBeUndefined();
    expect(wishOfKey(press(' ', '<h2>', { shiftKey: true }), false)).toEqual({ by: -1 });
  });
});

describe('a swipe', () => {
  test('pulls the next scene in from the side where reading goes', () => {
    expect(wishOfSwipe(-120, 10, false)).toEqual({ by: 1 });
    expect(wishOfSwipe(-120, 10, true)).toEqual({ by: -1 });
    expect(wishOfSwipe(120, 10, true)).toEqual({ by: 1 });
  });

  test('that is short, or scrolls, asks for nothing', () => {
    expect(wishOfSwipe(30, 0, false)).toBeUndefined();
    expect(wishOfSwipe(-120, 90, false)).toBeUndefined();
  });
});

describe('the clock', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test('counts minutes and seconds', () => {
    expect(clockText(0)).toBe('0:00');
    expect(clockText(725_400)).toBe('12:05');
    expect(clockText(-5)).toBe('0:00');
  });

  test('goes on in the page that follows, until it is begun again', () => {
    vi.useFakeTimers();
    const kept = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    expect(new ShowClock().elapsedMs).toBe(0);
    vi.advanceTimersByTime(61_000);
    const next = new ShowClock();
    expect(next.elapsedMs).toBe(61_000);
    next.restart();
    vi.advanceTimersByTime(2_000);
    expect(new ShowClock().elapsedMs).toBe(2_000);
  });

  test('lasts as long as the page where nothing can be kept', () => {
    vi.useFakeTimers();
    const clock = new ShowClock();
    expect(clock.elapsedMs).toBe(0);
    vi.advanceTimersByTime(5_000);
    expect(clock.elapsedMs).toBe(5_000);
  });
});
