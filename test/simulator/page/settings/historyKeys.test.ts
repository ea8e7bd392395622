// Which keys take a change back, on every layout, and which belong to a field or a dialog.
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { historyStepOf } from '../../../../src/simulator/page/settings/historyKeys.ts';

const { document } = parseHTML(
  `<input type="range"><input type="search"><input type="text"><textarea></textarea>
  <dialog open><button></button></dialog><button id="b"></button>`,
);
const press = (key: string, code: string, on = '#b', more: Partial<KeyboardEvent> = {}) =>
  historyStepOf({
    key,
    code,
    ctrlKey: true,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    target: document.querySelector(on) as unknown as EventTarget,
    ...more,
  });

describe('Ctrl', () => {
  test.each([
    ['Z', 'z', 'KeyZ', 'undo'],
    ['Z on a French keyboard, where it lies at W', 'z', 'KeyW', 'undo'],
    ['Z on an Arabic keyboard', 'ئ', 'KeyZ', 'undo'],
    ['Y', 'y', 'KeyY', 'redo'],
    ['Y on an Arabic keyboard', 'غ', 'KeyY', 'redo'],
    ['W on a French keyboard, where it lies at Z', 'w', 'KeyZ', undefined],
  ])('and %s', (_, key, code, step) => {
    expect(press(key, code)).toBe(step);
  });

  test('and Shift and Z makes a change again', () => {
    expect(press('Z', 'KeyZ', '#b', { shiftKey: true })).toBe('redo');
  });
});

test.each(['input[type=search]', 'input[type=text]', 'textarea', 'dialog button'])(
  'in %s the keys are its own',
  (on) => {
    expect(press('z', 'KeyZ', on)).toBeUndefined();
  },
);

test('a slider has no history of its own', () => {
  expect(press('z', 'KeyZ', 'input[type=range]')).toBe('undo');
});

test('without Ctrl, or with Alt as well, they are letters', () => {
  expect(press('z', 'KeyZ', '#b', { ctrlKey: false })).toBeUndefined();
  expect(press('z', 'KeyZ', '#b', { altKey: true })).toBeUndefined();
});
