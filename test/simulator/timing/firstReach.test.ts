// A hand that reaches for the instrument is noticed once, however it comes.
import { expect, test, vi } from 'vitest';
import { onFirstReach } from '../../../src/simulator/timing/firstReach.ts';

test.each(['pointerover', 'pointerdown', 'focusin'])('by %s first', (first) => {
  const place = new EventTarget();
  const act = vi.fn();
  onFirstReach(place, act);
  place.dispatchEvent(new Event('input'));
  expect(act).not.toHaveBeenCalled();
  place.dispatchEvent(new Event(first));
  for (const kind of ['pointerover', 'pointerdown', 'focusin']) place.dispatchEvent(new Event(kind));
  expect(act).toHaveBeenCalledTimes(1);
});
