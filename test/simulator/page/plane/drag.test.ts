// A pointer on an element: it drags, presses, or is taken for scrolling, and then nothing was meant.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followDrag } from '../../../../src/simulator/page/plane/drag.ts';

let page: EventTarget;
let element: EventTarget;
let power = 240;
let pressedAt: number[] = [];

beforeEach(() => {
  page = new EventTarget();
  element = new EventTarget();
  power = 240;
  pressedAt = [];
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  followDrag<number>(element as HTMLElement, {
    take: () => power,
    drag(from, x, fromX) {
      power = from + x - fromX;
    },
    press: (_, x) => pressedAt.push(x),
    giveBack(from) {
      power = from;
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const send = (type: string, clientX: number, details: object = {}): void => {
  const event = Object.assign(new Event(type), {
    isPrimary: true,
    button: 0,
    pointerId: 1,
    clientX,
    ...details,
  });
  (type === 'pointerdown' ? element : page).dispatchEvent(event);
};

test('a pointer that goes far enough drags, also back to where it came from', () => {
  send('pointerdown', 100);
  send('pointermove', 104);
  expect(power).toBe(240);
  send('pointermove', 150);
  expect(power).toBe(290);
  send('pointermove', 102);
  expect(power).toBe(242);
  send('pointerup', 102);
  send('pointermove', 300);
  expect([power, pressedAt]).toEqual([242, []]);
});

test('a pointer that rests presses', () => {
  send('pointerdown', 100);
  send('pointerup', 103);
  expect([power, pressedAt]).toEqual([240, [103]]);
});

test('what a swipe has set on its way is given back once the browser takes it for scrolling', () => {
  send('pointerdown', 100);
  send('pointermove', 112);
  expect(power).toBe(252);
  send('pointercancel', 112);
  expect([power, pressedAt]).toEqual([240, []]);
});

test('a second pointer neither drags nor ends the drag of the first', () => {
  send('pointerdown', 100);
  for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'])
    send(type, 400, { pointerId: 2, isPrimary: false });
  send('pointermove', 120);
  expect(power).toBe(260);
});
