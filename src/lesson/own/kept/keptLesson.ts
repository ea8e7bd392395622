// What this device keeps of the own lesson, and the lessons that a change would have lost: they are set aside.

import { MOST_SCENES, type OwnScene, writeOwnLesson } from '../ownLesson.ts';
import { AsideLessons } from './asideLessons.ts';
import { keepText, keptText, LESSON_KEY } from './device.ts';

const fileOf = (scenes: readonly OwnScene[]): string | undefined =>
  scenes.length > 0 ? writeOwnLesson(scenes) : undefined;

const holds = (scenes: readonly OwnScene[], { state, title, sentence }: OwnScene): boolean =>
  scenes.some((one) => one.state === state && one.title === title && one.sentence === sentence);

interface Gathered {
  file: string;
  scenes: readonly OwnScene[];
}

export interface Replacing {
  /** The file on this device holds another lesson than the one that is shown. */
  isOther?: boolean;
  /** The file of the list that is opened. */
  opened?: string | undefined;
}

export interface Replaced {
  /** The device took the lesson. */
  isKept: boolean;
  /** Scenes that go with the change are set aside. */
  isAside: boolean;
}

export class KeptLesson {
  readonly aside = new AsideLessons();
  /** As this tab last read or wrote it: another tab may have kept another since. */
  #seen: string | undefined;
  /** The lesson that is shown with all scenes that were removed from it. */
  #gathered: Gathered | undefined;

  /** The file on this device; undefined where there is none. */
  read(): string | undefined {
    this.#seen = keptText(LESSON_KEY);
    return this.#seen;
  }

  /** Keeps `next` in the place of `shown`; nothing changes where what it would lose has no room among those set aside. */
  replace(
    next: readonly OwnScene[],
    shown: readonly OwnScene[],
    { isOther = false, opened }: Replacing = {},
  ): Replaced | 'full' {
    const file = fileOf(next);
    const kept = keptText(LESSON_KEY);
    const isUnseen = kept !== undefined && (isOther || kept !== this.#seen) && kept !== file;
    const isWhole = shown.every((scene) => holds(next, scene));
    const gathered = isWhole ? undefined : this.#gather(shown);
    const put = [...(gathered ? [gathered.file] : []), ...(isUnseen ? [kept] : [])];
    const out = [gathered?.grownFrom, opened].filter((each) => each !== undefined);
    if (!this.aside.exchange(put, out)) return 'full';
    const isSameLesson = next.some((scene) => holds(shown, scene));
    if (gathered || !isSameLesson) this.#gathered = isSameLesson ? gathered : undefined;
    this.#seen = file;
    return { isKept: keepText(LESSON_KEY, file), isAside: put.length > 0 };
  }

  /** Scenes that go one after another come back together: with those of before, in the place of their file. */
  #gather(shown: readonly OwnScene[]): Gathered & { grownFrom?: string } {
    const before = this.#gathered;
    if (before && this.aside.has(before.file)) {
      const scenes = [...before.scenes, ...shown.filter((scene) => !holds(before.scenes, scene))];
      if (scenes.length === before.scenes.length) return before;
      if (scenes.length <= MOST_SCENES)
        return { file: writeOwnLesson(scenes), scenes, grownFrom: before.file };
    }
    return { file: writeOwnLesson(shown), scenes: shown };
  }
}
