// What a stage needs to move: seeds, words and the traces at the defaults, asked for when a hand first comes near.
import type { Direction } from '../../charts/svg.ts';
import type { Layout } from '../../model/cluster/step/layout.ts';
import { createSweeper, type Sweeper } from '../../simulator/answers/sweeper.ts';
import type { Settings, SimulatorSeeds } from '../../simulator/inputs/settings.ts';
import type { Traces } from '../../simulator/panels/view.ts';
import type { Words } from '../../simulator/words/words.ts';
import { tellLost } from '../../site/browser/lostNotice.ts';
import type { Strings } from '../../site/locales.ts';

export interface Told {
  lang: string;
  direction: Direction;
  words: Words & Pick<Strings, 'lesson' | 'challenges'>;
  /** Stands before what the model says of its fault. */
  noAnswer: string;
  seeds: SimulatorSeeds;
  traces: Traces;
}

export interface Model extends Told {
  pointOf: Sweeper['pointOf'];
  /** Asks again what nobody has answered; `by` is where the hand is. */
  wake(by: HTMLElement): void;
  /** Of the job of the settings; null where none fits. */
  layoutOf(settings: Settings): Promise<Layout | null>;
}

let model: Promise<Model> | undefined;

/** One model for the page. `host` names where its file is; rejects where that cannot be read, and asks anew next time. */
export function modelOf(host: HTMLElement): Promise<Model> {
  model ??= load(host).catch((error: unknown) => {
    model = undefined;
    throw error;
  });
  return model;
}

const missed = new Set<Element>();

/** Where the model does not come to a hand that is at `host`, it is said under what moves, until the model has come. */
export function tellMissing(host: HTMLElement, isMissing: boolean): void {
  const place = host.querySelector('[data-reset]') ?? host;
  if (isMissing) missed.add(place);
  for (const each of isMissing ? [place] : missed) tellLost(each, isMissing);
  if (!isMissing) missed.clear();
}

async function load(host: HTMLElement): Promise<Model> {
  const from = host.closest<HTMLElement>('[data-live]')?.dataset.href ?? '';
  const response = await fetch(from);
  if (!response.ok) throw new Error(`${from}: received ${response.status}, expected the model's seeds`);
  const told = (await response.json()) as Told;
  let last = host;
  const sweeper = createSweeper(told.seeds, {
    tellLost: (isLost) => tellMissing(last, isLost),
  });
  const wake = (by: HTMLElement): void => {
    last = by;
    sweeper.wake();
  };
  const layoutOf = async (settings: Settings): Promise<Layout | null> =>
    (await sweeper.at(settings, settings.mw, null))?.layout ?? null;
  return { ...told, pointOf: sweeper.pointOf, wake, layoutOf };
}
