// The living campus in a real browser: it draws, grows, turns, repaints, survives a lost context and leaves no trace.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { campusStill } from '../../src/campus/campusStill.ts';
import { chosenMark } from '../../src/campus/choosing/chosenMark.ts';
import { FRAME } from '../../src/campus/drawing.ts';
import { campusLayout } from '../../src/campus/layout.ts';
import { type Campus, mountCampus, NoWebGl } from '../../src/campus/mountCampus.ts';
import type { RackStates } from '../../src/charts/rackStates.ts';

const words = { label: 'The campus', phaseOne: 'Phase 1: 40 MW', notBuilt: 'not built' };
const statesAt = (racks: number): RackStates => ({
  racks,
  racksPhaseOne: 227,
  racksGoal: 2840,
  levelByRack: null,
});
const stillMarkup = `<svg aria-label="One hall of 12.5">${campusStill(statesAt(227), words).content}</svg>`;
const tokens: Record<string, string> = {
  '--ink': '#14201e',
  '--paper': '#eceee8',
  '--sheet': '#f8f9f5',
  '--edge': '#737f79',
  '--line': '#c2c9c1',
  '--water': '#0b5365',
  '--water-fill': '#0b5365',
  '--water-soft': '#cbdddd',
  '--copper': '#8f3f0e',
};
const WATER = [0x0b, 0x53, 0x65];
const INK = [0x14, 0x20, 0x1e];

let host: HTMLElement;
let campus: Campus;
let picked: number[];
const part = (selector: string): Element => {
  const found = host.querySelector(selector);
  if (!found) throw new Error(`no ${selector} in the host`);
  return found;
};

/** Frames that the campus has asked for and not yet got. */
const awaitedFrames = new Set<number>();
const browserFrame = window.requestAnimationFrame.bind(window);
const browserCancel = window.cancelAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) => {
  const handle = browserFrame((nowMs) => {
    awaitedFrames.delete(handle);
    callback(nowMs);
  });
  awaitedFrames.add(handle);
  return handle;
};
window.cancelAnimationFrame = (handle) => {
  awaitedFrames.delete(handle);
  browserCancel(handle);
};
const nextFrame = (): Promise<number> => new Promise(browserFrame);

/** Waits until the campus has drawn all that it wants to: two frames in a row that it did not ask for. */
async function settled(): Promise<void> {
  for (let quiet = 0; quiet < 2; quiet = awaitedFrames.size === 0 ? quiet + 1 : 0) await nextFrame();
}

/** How many pixels of the canvas have about this colour. */
async function pixelsOf([red = 0, green = 0, blue = 0]: number[]): Promise<number> {
  const copy = document.createElement('canvas');
  const canvas = part('canvas') as HTMLCanvasElement;
  [copy.width, copy.height] = [canvas.width, canvas.height];
  const context = copy.getContext('2d');
  if (!context) throw new Error('no 2D context');
  // A drawing buffer is readable only in the frame that it was drawn in.
  await new Promise<void>((resolve) => {
    campus.show({ ...states }, chosen);
    requestAnimationFrame(() => {
      context.drawImage(canvas, 0, 0);
      resolve();
    });
  });
  const { data } = context.getImageData(0, 0, copy.width, copy.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    const far = [red, green, blue].some((value, channel) => Math.abs(value - (data[at + channel] ?? 0)) > 3);
    if (!far && data[at + 3] === 255) count += 1;
  }
  return count;
}

let states: RackStates;
let chosen: number | null;
async function show(next: RackStates, rack: number | null = null): Promise<void> {
  states = next;
  chosen = rack;
  campus.show(next, rack);
  await settled();
}

beforeEach(async () => {
  host = document.createElement('div');
  for (const [name, value] of Object.entries({ ...tokens, width: '500px', height: '576px' })) {
    host.style.setProperty(name, value);
  }
  host.innerHTML = stillMarkup;
  document.body.append(host);
  picked = [];
  campus = await mountCampus(host, words, (rack) => picked.push(rack));
  await show(statesAt(227));
});
afterEach(() => {
  campus.destroy();
  host.remove();
});

test('it draws water where racks stand, and more of it at 500 MW than at 40', async () => {
  const small = await pixelsOf(WATER);
  expect(small).toBeGreaterThan(200);
  await show(statesAt(2840));
  expect(await pixelsOf(WATER)).toBeGreaterThan(small * 8);
});

test('the canvas is a picture with the words of the page, and the still one steps back', () => {
  expect(part('canvas').getAttribute('role')).toBe('img');
  expect(part('canvas').getAttribute('aria-label')).toBe('One hall of 12.5');
  expect(part('.campus-words').textContent).toContain('Phase 1: 40 MW');
  expect(part('svg:not(.campus-words)').hasAttribute('hidden')).toBe(true);
  expect(host.getAttribute('data-campus-picture')).toBe('live');
  expect([...host.querySelectorAll('[style]')]).toEqual([]);
});

test('arrow keys turn it by quarters, and four of them come back to the same picture', async () => {
  await show(statesAt(1000));
  const canvas = part('canvas');
  const before = part('.campus-words').innerHTML;
  for (const quarter of [1, 2, 3, 4]) {
    canvas.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    await settled();
    expect(part('.campus-words').innerHTML === before).toBe(quarter === 4);
  }
});

describe('a rack', () => {
  /** Taps where the mark of a rack stands on it after so many turns, or draws the hand across and back first. */
  function tap(rack: number, turn: number, acrossPx = 0): void {
    const canvas = part('canvas');
    const foot = chosenMark(campusLayout(statesAt(2840)), 2840, rack, turn)?.post[0];
    if (!foot) throw new Error(`rack ${rack} has no mark`);
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const unitPx = Math.min(width / FRAME.width, height / FRAME.height);
    const [x, y] = [left + width / 2 + foot.x * unitPx, top + height / 2 + foot.y * unitPx];
    const send = (type: string, clientX: number): boolean =>
      canvas.dispatchEvent(
        new PointerEvent(type, { clientX, clientY: y, pointerId: 1, isPrimary: true, button: 0 }),
      );
    send('pointerdown', x);
    if (acrossPx !== 0) send('pointermove', x + acrossPx);
    send('pointerup', x);
  }

  beforeEach(async () => {
    // The hand of a test is no pointer that the browser knows.
    part('canvas').setPointerCapture = () => undefined;
    await show(statesAt(2840));
  });

  test('is picked by a tap, from every corner', async () => {
    for (const turn of [0, 1, 2, 3]) {
      tap(1300, turn);
      part('canvas').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
      await settled();
    }
    expect(picked).toEqual([1300, 1300, 1300, 1300]);
  });

  test('is not picked by a hand that turned the campus, even one that comes back', () => {
    tap(1300, 0, 40);
    expect(picked).toEqual([]);
    tap(1300, 0, 3);
    expect(picked).toEqual([1300]);
  });

  test('is marked where it is chosen, and no longer where it does not stand', async () => {
    const without = await pixelsOf(INK);
    await show(statesAt(2840), 1300);
    const withMark = await pixelsOf(INK);
    expect(withMark).toBeGreaterThan(without + 100);
    await show(statesAt(2840), 2840);
    expect(await pixelsOf(INK)).toBe(without);
  });
});

test('it takes the new colours when the theme changes', async () => {
  expect(await pixelsOf([0xff, 0, 0])).toBe(0);
  host.style.setProperty('--water-fill', '#ff0000');
  document.documentElement.setAttribute('data-theme', 'dark');
  await settled();
  expect(await pixelsOf([0xff, 0, 0])).toBeGreaterThan(200);
  document.documentElement.removeAttribute('data-theme');
});

test('nothing is drawn while nothing changes', async () => {
  await settled();
  for (let frame = 0; frame < 10; frame += 1) {
    await nextFrame();
    expect(awaitedFrames.size).toBe(0);
  }
});

describe('a lost context', () => {
  test('brings back the still picture, and the restored one draws again', async () => {
    const context = (part('canvas') as HTMLCanvasElement).getContext('webgl2');
    const loss = context?.getExtension('WEBGL_lose_context');
    if (!loss) throw new Error('WEBGL_lose_context is missing: the loss of a context cannot be tried here');
    loss.loseContext();
    await vi.waitFor(() => expect(host.getAttribute('data-campus-picture')).toBe('still'));
    expect(part('svg:not(.campus-words)').hasAttribute('hidden')).toBe(false);
    campus.show(statesAt(500), null);
    loss.restoreContext();
    await vi.waitFor(() => expect(host.getAttribute('data-campus-picture')).toBe('live'));
    await show(statesAt(2840));
    expect(await pixelsOf(WATER)).toBeGreaterThan(2000);
  });
});

test('without WebGL it is refused, and the host stays as it was', async () => {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = () => null;
  const other = document.createElement('div');
  other.innerHTML = stillMarkup;
  const before = other.innerHTML;
  await expect(mountCampus(other, words, () => undefined)).rejects.toThrow(NoWebGl);
  HTMLCanvasElement.prototype.getContext = original;
  expect(other.innerHTML).toBe(before);
});

test('destroy leaves only the still picture', () => {
  campus.destroy();
  expect(host.querySelector('canvas')).toBeNull();
  expect(host.children).toHaveLength(1);
  expect(part('svg:not(.campus-words)').hasAttribute('hidden')).toBe(false);
});
