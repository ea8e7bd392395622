// Plays a picture once from its beginning to how it stands; a hand on the settings of its scene, or another picture in its
// place, ends that.

import { PLAY_MS } from '../../simulator/page/places/playMs.ts';
import { StepPainter } from '../../simulator/page/places/stepPainter.ts';
import type { StepAsked } from '../../simulator/panels/places/stepOfChips.ts';
import { fill } from '../../text/fill.ts';
import { formatNumber } from '../../text/numbers.ts';

interface Played {
  /** Shows the moment `share`, 0 to 1; whether the picture stands as it did before. */
  show(share: number): boolean;
  end(): void;
}

export function play(picture: HTMLElement): void {
  const isWaiting = picture.dataset.placeOf === 'waiting';
  const played = isWaiting ? waiting(picture) : failures(picture);
  if (!played) return;
  const durationMs = isWaiting ? PLAY_MS.waiting : PLAY_MS.failures;
  let isStopped = false;
  picture.closest('[data-stage-of]')?.addEventListener('input', () => end(), { once: true });
  const drawn = new MutationObserver(() => end());
  const drawing = picture.querySelector('[data-place-drawing]');
  if (drawing) drawn.observe(drawing, { childList: true });
  let start: number | undefined;
  function end(): void {
    if (!isStopped) played?.end();
    isStopped = true;
    drawn.disconnect();
  }
  function frame(now: number): void {
    if (isStopped) return;
    start ??= now;
    const share = Math.min((now - start) / durationMs, 1);
    if (played?.show(share) || share === 1) end();
    else requestAnimationFrame(frame);
  }
  requestAnimationFrame(frame);
}

/** Every chip of the site on a canvas over the picture, until as many still compute as the picture has dots. */
function waiting(picture: HTMLElement): Played | null {
  const { step, computing: template = '' } = picture.dataset;
  const words = picture.querySelector('[data-place-drawing] .place-foot');
  const dots = picture.querySelector('.rack-3')?.getAttribute('d')?.match(/M/g)?.length;
  if (!step || !words || !dots) return null;
  const asked = JSON.parse(step) as StepAsked;
  const still = words.textContent ?? '';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  picture.append(canvas);
  const painter = new StepPainter(canvas);
  return {
    show(share) {
      const count = painter.paint(asked, share);
      words.textContent = fill(template, { n: formatNumber(document.documentElement.lang, count) });
      return count <= dots;
    },
    end() {
      canvas.remove();
      words.textContent = still;
    },
  };
}

/** The stops of the month, one after another. */
function failures(picture: HTMLElement): Played | null {
  const stops = picture.querySelector('.stop');
  const all = stops?.getAttribute('d');
  if (!stops || !all) return null;
  return {
    show(share) {
      stops.setAttribute('d', untilShare(all, share));
      return false;
    },
    end: () => stops.setAttribute('d', all),
  };
}

/** The first lines of a path of lines, so large a share of them. */
export function untilShare(lines: string, share: number): string {
  const each = lines.split(/(?=m)/);
  return each.slice(0, Math.round(each.length * share)).join('');
}
