// The two sections that are answered only while they are open: the strongest constants, and the drawn failures.
import type { SimulatorSeeds } from '../../inputs/settings.ts';
import { createFailures, type FailuresPanel, type FailuresQuestion } from '../../panels/failures/failures.ts';
import { createInfluences } from '../../panels/influence/influences.ts';
import type { View } from '../../panels/view.ts';

type Answers = Pick<View, 'influences' | 'failures'>;

export interface SectionPorts {
  influences: () => Promise<Answers['influences']>;
  /** Undefined while it is not known what is to be drawn. */
  failuresQuestion: () => FailuresQuestion | undefined;
  onAnswer: () => void;
}

export class Sections {
  readonly #askInfluences: () => void;
  readonly #failures: FailuresPanel;
  #answers: Answers;

  /** `built` are the answers at the default settings, that the page comes with. */
  constructor(seeds: SimulatorSeeds, { influences, failures }: Answers, ports: SectionPorts) {
    this.#answers = { influences, failures };
    const take = (answer: Partial<Answers>): void => {
      this.#answers = { ...this.#answers, ...answer };
      ports.onAnswer();
    };
    this.#askInfluences = createInfluences(ports.influences, (answer) => take({ influences: answer }));
    this.#failures = createFailures(seeds, ports.failuresQuestion, (answer) => take({ failures: answer }));
  }

  get answers(): Answers {
    return this.#answers;
  }

  /** What was drawn for the settings of the moment; null where nothing was. */
  get drawnFailures(): Answers['failures'] {
    return this.#failures.drawn();
  }

  /** To call when the model has answered. */
  refresh(): void {
    this.#askInfluences();
    this.#failures.refresh();
  }

  /** To call when the draws have a backend. */
  refreshFailures(): void {
    this.#failures.refresh();
  }

  destroy(): void {
    this.#failures.destroy();
  }
}
