// A guess of the class: what has been guessed, kept for this tab, and its drawing.
import { putDrawing } from '../../charts/putDrawing.ts';
import type { Direction } from '../../charts/svg.ts';
import { COARSE_SIZES_MW } from '../../simulator/answers/curve/planePoint.ts';
import { formatNumber } from '../../text/numbers.ts';
import type { PluralForms } from '../../text/plurals.ts';
import { curveChart } from './curveChart.ts';
import { type KeptGuess, keepGuess, keptGuess } from './keptGuess.ts';
import { TIMES, timesChart } from './timesChart.ts';

export interface PredictData {
  kind: 'curve' | 'times';
  lang: string;
  direction: Direction;
  words: Record<'outputAxis' | 'powerAxis' | 'phase' | 'stamp' | 'yours' | 'answer' | 'power', string>;
  megawatts: string;
  hands: string;
  times: PluralForms;
  answer: { siteMw: number; usefulMw: number }[];
  power: number;
  work: number;
}

const blank = (): KeptGuess => ({
  guesses: COARSE_SIZES_MW.map(() => null),
  hands: TIMES.map(() => 0),
  isShown: false,
});

export class Prediction {
  readonly data: PredictData;
  readonly scene: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly state: KeptGuess & {
    /** Place of the point under the hand. */
    held: number | undefined;
    /** Times of the first phase that the model answers with. */
    work: number;
  };
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.data = JSON.parse(this.part('data').textContent ?? '') as PredictData;
    this.scene = host.closest<HTMLElement>('[data-scene]')!;
    this.svg = host.querySelector<SVGSVGElement>('[data-predict-drawing]')!;
    const start = blank();
    this.state = { ...(keptGuess(this.#name, start) ?? start), held: undefined, work: this.data.work };
  }

  get #name(): string {
    return this.scene.dataset.scene ?? '';
  }

  part<E extends HTMLElement = HTMLElement>(name: string): E {
    return this.#host.querySelector<E>(`[data-predict-${name}]`)!;
  }

  parts<E extends HTMLElement = HTMLElement>(name: string): E[] {
    return [...this.#host.querySelectorAll<E>(`[data-predict-${name}]`)];
  }

  number = (value: number, decimals: number): string => formatNumber(this.data.lang, value, decimals);

  clear(): void {
    Object.assign(this.state, blank());
  }

  /** Draws the guess as it stands, beside the answer where it is shown, and keeps it. */
  draw(): void {
    const { state, data } = this;
    const words = { ...data.words, number: this.number };
    const form = {
      id: `predict-${this.#name}`,
      isNarrow: true,
      direction: data.direction,
      language: data.lang,
    };
    const drawing =
      data.kind === 'curve'
        ? curveChart({ ...state, answer: state.isShown ? data.answer : null }, words, form)
        : timesChart(
            { hands: state.hands, power: data.power, work: state.isShown ? state.work : null },
            words,
            form,
          );
    putDrawing(this.svg, drawing.content);
    this.scene.toggleAttribute('data-answered', state.isShown);
    this.part('show').hidden = state.isShown;
    this.part('again').hidden = !state.isShown;
    keepGuess(this.#name, state);
  }
}
