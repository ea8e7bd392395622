// A curve point by point: what is read, what pitch it has, and that nothing sounds before it is asked for.
import { parseHTML } from 'linkedom';
import { expect, test, vi } from 'vitest';
import { walkCurve } from '../../src/charts/speak/curveWalker.ts';
import { pitchHz } from '../../src/charts/speak/pitch.ts';

test('the pitch rises by two octaves from nothing to the highest value', () => {
  expect([0, 5, 10].map((value) => pitchHz(value, 10))).toEqual([220, 440, 880]);
});

test('a curve of zeros sounds at the foot', () => expect(pitchHz(0, 0)).toBe(220));

const { document, Event } = parseHTML(
  '<input type="range" value="0"><output></output><button aria-pressed="false"></button>',
);
const slider = document.querySelector('input')!;
const output = document.querySelector('output')!;
const sound = document.querySelector('button')!;
Object.defineProperty(slider, 'valueAsNumber', { get: () => Number(slider.value) });

test('the slider reads the point that it stands on, and follows a curve that changes', () => {
  let values = [1, 2, 4];
  const show = walkCurve({ slider, output, sound }, () => ({
    values,
    say: (place) => `point ${place}: ${values[Math.min(place, values.length - 1)]}`,
  }));
  show();
  expect([slider.max, output.textContent]).toEqual(['2', 'point 0: 1']);
  slider.value = '2';
  slider.dispatchEvent(new Event('input'));
  expect([output.textContent, slider.getAttribute('aria-valuetext')]).toEqual(['point 2: 4', 'point 2: 4']);
  values = [];
  show();
  expect([slider.disabled, sound.disabled, output.textContent]).toEqual([true, true, '']);
});

/** A browser with sound: how many series of tones were begun, and how many ended. */
function soundingBrowser(): { started: number; stopped: number } {
  const counts = { started: 0, stopped: 0 };
  const node = {
    frequency: null,
    gain: null,
    connect: () => node,
    start: () => counts.started++,
    stop: (at?: number) => (at === undefined ? counts.stopped++ : undefined),
  };
  const value = { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined };
  const make = (more: object) =>
    function made() {
      return { ...node, ...more };
    };
  vi.stubGlobal('AudioContext', make({ currentTime: 0, resume: () => undefined }));
  vi.stubGlobal('OscillatorNode', make({ frequency: value }));
  vi.stubGlobal('GainNode', make({ gain: value }));
  return counts;
}

test('a curve of earlier settings is not heard, and ends where it is being heard', async () => {
  const counts = soundingBrowser();
  const walked = { values: [1, 2], say: String, isBehind: true };
  const parts = parseHTML(
    '<input type="range" value="0"><output></output><button aria-pressed="false"></button>',
  );
  const [input, said, button] = ['input', 'output', 'button'].map(
    (name) => parts.document.querySelector(name)!,
  );
  Object.defineProperty(input, 'valueAsNumber', { value: 1 });
  const show = walkCurve(
    { slider: input, output: said, sound: button } as Parameters<typeof walkCurve>[0],
    () => walked,
  );
  button!.dispatchEvent(new parts.Event('click'));
  await vi.dynamicImportSettled();
  input!.dispatchEvent(new parts.Event('input'));
  expect(counts).toEqual({ started: 0, stopped: 0 });
  walked.isBehind = false;
  input!.dispatchEvent(new parts.Event('input'));
  expect(counts).toEqual({ started: 1, stopped: 0 });
  walked.isBehind = true;
  show();
  expect(counts).toEqual({ started: 1, stopped: 1 });
  vi.unstubAllGlobals();
});

test('pressed off while the tones are on their way, nothing sounds; without sound in the browser the button stays off', async () => {
  const walked = { values: [1, 2], say: String };
  const parts = parseHTML(
    '<input type="range" value="0"><output></output><button aria-pressed="false"></button>',
  );
  const [input, said, button] = ['input', 'output', 'button'].map(
    (name) => parts.document.querySelector(name)!,
  );
  walkCurve({ slider: input, output: said, sound: button } as Parameters<typeof walkCurve>[0], () => walked);
  const pressed = (): string | null => button!.getAttribute('aria-pressed');
  const press = async (times: number): Promise<void> => {
    for (let time = 0; time < times; time++) button!.dispatchEvent(new parts.Event('click'));
    await vi.dynamicImportSettled();
  };
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  // Node has no sound at all.
  await press(1);
  expect(pressed()).toBe('false');

  const counts = soundingBrowser();
  await press(2);
  expect([counts.started, pressed()]).toEqual([0, 'false']);
  await press(1);
  expect([counts.started, pressed()]).toEqual([1, 'true']);
  vi.unstubAllGlobals();
});
