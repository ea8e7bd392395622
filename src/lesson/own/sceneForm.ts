// The form of a new scene: what is written in it, and which of its fields has to change.
import { keepDraft, keptDraft } from './kept/draft.ts';
import type { OwnFault, OwnScene } from './ownLesson.ts';

const names = ['state', 'title', 'sentence'] as const;
type FieldName = (typeof names)[number];

export class SceneForm {
  readonly #host: HTMLElement;
  readonly #given: string;

  /** `given` is the state that came with the address, as from the simulator: it waits here for its question and its sentence. */
  constructor(host: HTMLElement, given: string) {
    this.#host = host;
    this.#given = given;
    this.#write(keptDraft(given));
    for (const name of names)
      this.field(name).addEventListener('input', () => keepDraft(this.written, this.#given));
    if (given !== '') this.field('title').focus();
  }

  field(name: FieldName): HTMLInputElement {
    return this.#host.querySelector<HTMLInputElement>(`[data-own-field="${name}"]`)!;
  }

  get written(): OwnScene {
    const [state, title, sentence] = names.map((name) => this.field(name).value);
    return { state: state ?? '', title: title ?? '', sentence: sentence ?? '' };
  }

  /** What was written has become a scene. */
  clear(): void {
    const blank = { state: '', title: '', sentence: '' };
    this.#write(blank);
    keepDraft(blank, this.#given);
    this.field('state').focus();
  }

  #write(scene: OwnScene): void {
    for (const name of names) this.field(name).value = scene[name];
  }

  /** The keyboard stands in the first field that has to change. */
  faceFaults(faults: readonly OwnFault[]): void {
    const isOf = (name: string): boolean =>
      faults.some(({ field }) => `${field}.`.startsWith(`scene.${name}.`));
    const faulty = names.filter(isOf);
    for (const name of names) this.field(name).removeAttribute('aria-invalid');
    for (const name of faulty) this.field(name).setAttribute('aria-invalid', 'true');
    if (faulty[0]) this.field(faulty[0]).focus();
  }
}
