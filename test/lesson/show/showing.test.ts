// A lesson in class: whose keys are whose, and whose fingers.
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Place } from '../../../src/lesson/show/place.ts';
import { Show } from '../../../src/lesson/show/show.ts';

let window: ReturnType<typeof parseHTML>;
let place: Place;
let host: HTMLElement;

beforeEach(() => {
  window = parseHTML(`<html dir="ltr"><body><div data-lesson data-showing>
    <section data-scene="1"><h2></h2></section><section data-scene="2"><h2></h2></section>
    <section data-scene="3"><h2></h2></section></div><dialog><a href="#2"></a></dialog></body></html>`);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('Element', window.Element);
  vi.stubGlobal('addEventListener', () => undefined);
  host = window.document.querySelector('[data-lesson]') as unknown as HTMLElement;
  for (const element of window.document.querySelectorAll('*'))
    Object.assign(element, { scrollIntoView() {} });
  place = new Place([...host.querySelectorAll<HTMLElement>('[data-scene]')], () => undefined);
  place.set(2);
  new Show(host, place, () => undefined).listen();
});
afterEach(() => vi.unstubAllGlobals());

const send = (on: EventTarget, type: string, details: object): void => {
  on.dispatchEvent(Object.assign(new window.Event(type, { bubbles: true, cancelable: true }), details));
};
const finger = (type: string, pointerId: number, clientX: number): void =>
  send(host, type, { pointerType: 'touch', pointerId, clientX, clientY: 0 });

test('keys lead through the scenes, and Escape ends the showing', () => {
  send(host, 'keydown', { key: 'PageDown' });
  expect(place.current).toBe(3);
  send(host, 'keydown', { key: 'Escape' });
  expect(host.hasAttribute('data-showing')).toBe(false);
});

test('of a scene that is higher than the screen they show the end before they leave it, and its beginning on the way back', () => {
  const screen = { scrollTop: 0, scrollHeight: 750, clientHeight: 400 };
  const end = screen.scrollHeight - screen.clientHeight;
  Object.assign(host, screen, {
    scrollBy: (_: number, down: number) =>
      Object.assign(host, { scrollTop: Math.min(Math.max(host.scrollTop + down, 0), end) }),
  });
  const seen = ['PageDown', 'PageDown', 'PageUp', 'PageUp', 'PageDown', 'PageDown'].map((key) => {
    send(host, 'keydown', { key });
    return [place.current, host.scrollTop > 0];
  });
  expect(seen).toEqual([
    [2, true],
    [2, true],
    [2, true],
    [2, false],
    [2, true],
    [2, true],
  ]);
  send(host, 'keydown', { key: 'PageDown' });
  expect([place.current, host.scrollTop]).toEqual([3, 0]);
  send(host, 'keydown', { key: 'ArrowLeft' });
  expect(place.current).toBe(2);
  send(host, 'keydown', { key: 'ArrowRight' });
  expect(place.current).toBe(3);
  send(host, 'keydown', { key: 'End' });
  expect(place.current).toBe(3);
});

test.each(['Escape', 'ArrowDown', 'PageDown'])(
  'in an open dialog, such as search, %s is the dialog’s',
  (key) => {
    const dialog = window.document.querySelector('dialog') as unknown as HTMLElement;
    dialog.setAttribute('open', '');
    send(dialog.querySelector('a') as HTMLElement, 'keydown', { key });
    expect(place.current).toBe(2);
    expect(host.hasAttribute('data-showing')).toBe(true);
  },
);

test('a finger that goes to the left brings the next scene', () => {
  finger('pointerdown', 1, 300);
  finger('pointerup', 1, 100);
  expect(place.current).toBe(3);
});

test('two hands that rest on a large screen bring none', () => {
  finger('pointerdown', 1, 100);
  finger('pointerdown', 2, 300);
  finger('pointerup', 1, 100);
  finger('pointerup', 2, 300);
  expect(place.current).toBe(2);
});
