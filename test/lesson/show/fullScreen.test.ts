// The whole screen follows the last wish, whenever the browser's answers come.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FullScreen } from '../../../src/lesson/show/fullScreen.ts';

/** A browser that gives and takes the screen only when it is told to. */
class SlowBrowser extends EventTarget {
  fullscreenElement: object | null = null;
  readonly host = { requestFullscreen: () => this.#later(this.host) };
  readonly #queue: (object | null)[] = [];

  exitFullscreen(): Promise<void> {
    return this.#later(null);
  }

  #later(element: object | null): Promise<void> {
    this.#queue.push(element);
    return Promise.resolve();
  }

  /** The next thing asked happens. */
  answer(): void {
    this.show(this.#queue.shift() ?? null);
  }

  show(element: object | null): void {
    this.fullscreenElement = element;
    this.dispatchEvent(new Event('fullscreenchange'));
  }

  get waiting(): number {
    return this.#queue.length;
  }
}

let browser: SlowBrowser;
let screen: FullScreen;
const onTaken = vi.fn<() => void>();

beforeEach(() => {
  browser = new SlowBrowser();
  vi.stubGlobal('document', browser);
  vi.stubGlobal('addEventListener', browser.addEventListener.bind(browser));
  onTaken.mockClear();
  screen = new FullScreen(browser.host as unknown as HTMLElement);
  screen.listen(onTaken);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a screen given after the lesson was left is given back', () => {
  screen.enter();
  screen.leave();
  browser.answer();
  expect(browser.waiting).toBe(1);
  browser.answer();
  expect(browser.fullscreenElement).toBe(null);
  expect(onTaken).not.toHaveBeenCalled();
});

test('a lesson that is left and shown again at once stays shown', () => {
  screen.enter();
  browser.answer();
  screen.leave();
  screen.enter();
  browser.answer();
  browser.answer();
  expect(browser.fullscreenElement).toBe(browser.host);
  expect(onTaken).not.toHaveBeenCalled();
});

test('a screen that the reader takes away ends the lesson once', () => {
  screen.enter();
  browser.answer();
  browser.show(null);
  browser.show(null);
  expect(onTaken).toHaveBeenCalledTimes(1);
});

test('a screen that went with a page that was left ends no lesson when the page comes back', () => {
  screen.enter();
  browser.answer();
  for (const type of ['pagehide', 'pageshow']) browser.dispatchEvent(new Event(type));
  browser.show(null);
  expect(onTaken).not.toHaveBeenCalled();
  screen.enter();
  browser.answer();
  browser.show(null);
  expect(onTaken).toHaveBeenCalledTimes(1);
});

test('a browser that refuses the screen, or has none, leaves the window as it is', () => {
  browser.host.requestFullscreen = () => Promise.reject(new TypeError('not allowed'));
  screen.enter();
  expect(() => new FullScreen({} as HTMLElement).enter()).not.toThrow();
  expect(onTaken).not.toHaveBeenCalled();
});
