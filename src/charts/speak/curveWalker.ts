// Walks a curve point by point: a slider that reads each value, and on request sounds it. For any chart with a line.
import { pitchHz } from './pitch.ts';
import type { Tones } from './tones.ts';

export interface WalkedCurve {
  /** Values in the order of the points; the pitch follows them. */
  values: readonly number[];
  /** A point as it is read. */
  say(place: number): string;
  /** The values are of earlier settings: none is sounded. */
  isBehind?: boolean;
}

export interface WalkerParts {
  slider: HTMLInputElement;
  output: HTMLElement;
  /** Pressed: every point sounds; the press itself plays the whole curve. */
  sound: HTMLButtonElement;
}

/** `curve` gives that of the moment. Returns what to call when it may have changed. */
export function walkCurve({ slider, output, sound }: WalkerParts, curve: () => WalkedCurve): () => void {
  let tones: Tones | undefined;
  const isOn = (): boolean => sound.getAttribute('aria-pressed') === 'true';
  const pitchOf = (value: number): number => pitchHz(value, Math.max(...curve().values));

  const show = (): void => {
    const { values, say, isBehind } = curve();
    if (isBehind) tones?.stop();
    const isEmpty = values.length === 0;
    slider.disabled = isEmpty;
    sound.disabled = isEmpty;
    slider.max = String(Math.max(values.length - 1, 0));
    const said = isEmpty ? '' : say(slider.valueAsNumber);
    slider.setAttribute('aria-valuetext', said);
    if (output.textContent !== said) output.textContent = said;
  };

  slider.addEventListener('input', () => {
    show();
    const { values, isBehind } = curve();
    const value = values[slider.valueAsNumber];
    if (isOn() && value !== undefined && !isBehind) tones?.play([pitchOf(value)]);
  });
  sound.addEventListener('click', async () => {
    const willSound = !isOn();
    sound.setAttribute('aria-pressed', String(willSound));
    if (!willSound) {
      tones?.stop();
      return;
    }
    try {
      const { Tones: Made } = await import('./tones.ts');
      tones ??= new Made();
      const { values, isBehind } = curve();
      // Pressed again meanwhile, it is to be silent.
      if (isOn() && !isBehind) tones.play(values.map(pitchOf));
    } catch (cause) {
      console.warn(cause);
      sound.setAttribute('aria-pressed', 'false');
    }
  });
  return show;
}
