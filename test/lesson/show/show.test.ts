// Keys, swipes and the clock of a lesson in class.
import { describe, expect, test } from 'vitest';
import { clockText } from '../../../src/lesson/show/channel.ts';
import { wishOfKey, wishOfSwipe } from '../../../src/lesson/show/keys.ts';

class FakeElement {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  matches(selector: string): boolean {
    return selector.split(', ').includes(this.name);
  }
}
Object.assign(globalThis, { Element: FakeElement });

const press = (key: string, on = 'h2', more: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({ key, target: new FakeElement(on), ...more }) as unknown as KeyboardEvent;

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
    expect(wishOfKey(press('ArrowRight', 'input'), false)).toBeUndefined();
    expect(wishOfKey(press('PageDown', 'select'), false)).toBeUndefined();
    expect(wishOfKey(press(' ', 'button'), false)).toBeUndefined();
    expect(wishOfKey(press('ArrowRight', 'button'), false)).toEqual({ by: 1 });
  });

  test('with a modifier belongs to the browser', () => {
    expect(wishOfKey(press('ArrowLeft', 'h2', { altKey: true }), false)).toBeUndefined();
    expect(wishOfKey(press(' ', 'h2', { shiftKey: true }), false)).toEqual({ by: -1 });
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

test('the clock counts minutes and seconds', () => {
  expect(clockText(0)).toBe('0:00');
  expect(clockText(725_400)).toBe('12:05');
  expect(clockText(-5)).toBe('0:00');
});
