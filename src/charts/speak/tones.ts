// Short tones one after another. Made only after a reader asked for them: browsers allow no sound before.

/** Of each tone, and of its rise and fall [s]. */
const TONE_S = 0.14;
const EDGE_S = 0.02;
const LOUDNESS = 0.12;

export class Tones {
  readonly #context = new AudioContext();
  #playing: OscillatorNode | undefined;

  /** Seconds until the tone of a place begins. */
  static startS = (place: number): number => place * TONE_S;

  /** Plays in place of what is still to be heard. */
  play(pitchesHz: readonly number[]): void {
    this.stop();
    const { currentTime: now, destination } = this.#context;
    const oscillator = new OscillatorNode(this.#context, { type: 'triangle' });
    const gain = new GainNode(this.#context, { gain: 0 });
    for (const [place, hz] of pitchesHz.entries())
      oscillator.frequency.setValueAtTime(hz, now + Tones.startS(place));
    const end = now + Tones.startS(pitchesHz.length);
    gain.gain.setValueAtTime(0, now);
    gain.gain.linearRampToValueAtTime(LOUDNESS, now + EDGE_S);
    gain.gain.setValueAtTime(LOUDNESS, end - EDGE_S);
    gain.gain.linearRampToValueAtTime(0, end);
    oscillator.connect(gain).connect(destination);
    oscillator.start(now);
    oscillator.stop(end);
    this.#playing = oscillator;
    void this.#context.resume();
  }

  stop(): void {
    this.#playing?.stop();
    this.#playing = undefined;
  }
}
