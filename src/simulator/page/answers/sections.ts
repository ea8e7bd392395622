// The two folded sections, the strongest constants and the drawn failures: each comes when a reader unfolds it, and is
// answered only while it is open.

import { later } from '../../../site/browser/lostNotice.ts';
import { one } from '../../dom/elements.ts';
import type { FailuresPanel, FailuresQuestion } from '../../panels/failures/failures.ts';
import type { View } from '../../panels/view.ts';
import type { ViewWords } from '../../panels/viewOf.ts';
import { laterWords } from '../laterWords.ts';
import type { LaterSection } from '../screen/screen.ts';

type Answers = Pick<View, 'influences' | 'failures'>;

export interface SectionPorts {
  influences: () => Promise<Answers['influences']>;
  /** Undefined while it is not known what is to be drawn. */
  failuresQuestion: () => FailuresQuestion | undefined;
  /** A section has its first answer: until then what the build wrote stands. */
  onSection: (section: LaterSection) => void;
  onAnswer: () => void;
}

export class Sections {
  readonly #ports: SectionPorts;
  #answers: Answers = { influences: null, failures: null };
  readonly #shown = new Set<string>();
  #askInfluences: (() => void) | undefined;
  #failures: FailuresPanel | undefined;

  constructor(data: ViewWords, ports: SectionPorts) {
    this.#ports = ports;
    whenUnfolded(data, '[data-influence]', async () => {
      const { createInfluences, influenceSection } = await import('../../panels/influence/influences.ts');
      this.#askInfluences = createInfluences(ports.influences, (influences) =>
        this.#take({ influences }, influenceSection),
      );
      this.#askInfluences();
    });
    whenUnfolded(data, '[data-failures]', async () => {
      const { createFailures, failuresSection } = await import('../../panels/failures/failures.ts');
      this.#failures = createFailures(data.seeds, ports.failuresQuestion, (failures) =>
        this.#take({ failures }, failuresSection),
      );
      this.#failures.refresh();
    });
  }

  get answers(): Answers {
    return this.#answers;
  }

  /** What was drawn for the settings of the moment; null where nothing was. */
  get drawnFailures(): Answers['failures'] {
    return this.#failures?.drawn() ?? null;
  }

  /** To call when the model has answered. */
  refresh(): void {
    this.#askInfluences?.();
    this.#failures?.refresh();
  }

  /** To call when the draws have a backend. */
  refreshFailures(): void {
    this.#failures?.refresh();
  }

  destroy(): void {
    this.#failures?.destroy();
  }

  #take(answer: Partial<Answers>, section: LaterSection): void {
    this.#answers = { ...this.#answers, ...answer };
    if (!this.#shown.has(section.name)) this.#ports.onSection(section);
    this.#shown.add(section.name);
    this.#ports.onAnswer();
  }
}

/** Calls `start` when the section is first unfolded, and again at the next unfolding where a part of it did not arrive. */
function whenUnfolded(data: ViewWords, selector: string, start: () => Promise<void>): void {
  const details = one<HTMLDetailsElement>(selector);
  const bring = async (): Promise<void> => {
    if (!details.open) return;
    details.removeEventListener('toggle', bring);
    const isThere = await later(details, async () => {
      await laterWords(data);
      await start();
      return true;
    });
    if (!isThere) details.addEventListener('toggle', bring);
  };
  details.addEventListener('toggle', bring);
  // It may have been unfolded before this script was there.
  void bring();
}
