// The question of the home page by keys: Enter shows the answer, and does not press the button that comes into its place.
import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

test('Enter on the water shows the answer and nothing else', async () => {
  const words = { drag: 'drag', set: 'set', answer: 'answer', guessed: 'guessed {guess}', chart: {} };
  const told = { lang: 'en', direction: 'ltr', waters: [], range: {}, words };
  const window = parseHTML(`<div data-guess><svg data-guess-drawing="wide"></svg><p data-guess-ask></p>
    <input type="range" min="40" max="500" value="500" data-guess-power>
    <input type="range" min="0" max="500" value="90" data-guess-water>
    <button data-guess-show></button><button data-guess-again></button>
    <script type="application/json" data-guess-words>${JSON.stringify(told)}</script></div>`);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('matchMedia', () => new EventTarget());
  const part = (name: string): HTMLElement => window.document.querySelector(`[data-guess-${name}]`)!;
  let focused = '';
  Object.assign(part('again'), { focus: () => (focused = 'again') });
  Object.assign(part('power'), { max: '500', min: '40' });
  await import('../../../src/site/components/home/guess.ts');
  const press = Object.assign(new window.Event('keydown', { bubbles: true, cancelable: true }), {
    key: 'Enter',
  });
  part('water').dispatchEvent(press);
  expect(part('ask').textContent).toBe('guessed 90');
  expect(focused).toBe('again');
  expect(press.defaultPrevented).toBe(true);
});
