// Beside the campus: a slider over its racks, a sentence about the chosen one, and the way to its hall.
import type { Halls } from '../../../charts/places/hallPicture.ts';
import { quietButton } from '../../../site/browser/take/takeParts.ts';
import { one, write, writeAttribute } from '../../dom/elements.ts';
import { rackInWords } from '../../panels/places/chosenRack.ts';
import type { View } from '../../panels/view.ts';
import type { Words } from '../../words/words.ts';
import { RackSlider } from '../places/rackSlider.ts';

export interface ChoicePorts {
  chooseRack(rack: number): void;
  openHall(opener: HTMLElement): void;
}

export class CampusChoice {
  readonly #box = one('[data-campus-racks]');
  readonly #sentence = document.createElement('p');
  readonly #slider: RackSlider;

  constructor(words: Words['places']['rack'], { chooseRack, openHall }: ChoicePorts) {
    this.#slider = new RackSlider(words.choose, chooseRack);
    this.#sentence.className = 'small';
    const toHall = quietButton(words.hall, () => openHall(toHall));
    this.#box.append(this.#slider.element, this.#sentence, toHall);
  }

  /** Says why the campus does not turn. */
  tellStill(words: string): void {
    const note = document.createElement('p');
    note.className = 'fine-print soft';
    note.dataset.campusNote = '';
    note.textContent = words;
    this.#box.prepend(note);
  }

  /** Takes the halls of the moment; null where nothing fits, and there is no rack to speak of. */
  show(view: View, halls: Halls | null): void {
    this.#box.hidden = halls === null;
    if (!halls) return;
    const said = rackInWords(view, halls);
    this.#slider.show(halls, said);
    // While a hand is elsewhere on the page its own result is what is said.
    const isHere = this.#box.parentElement?.contains(document.activeElement);
    writeAttribute(this.#sentence, 'aria-live', isHere ? 'polite' : 'off');
    write(this.#sentence, said);
  }
}
