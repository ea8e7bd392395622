// What this device keeps of the own lesson, and the file that a change would have lost: it can be brought back.

import { type OwnScene, writeOwnLesson } from '../ownLesson.ts';
import { keepLesson, keptLesson } from './device.ts';

const fileOf = (scenes: readonly OwnScene[]): string | undefined =>
  scenes.length > 0 ? writeOwnLesson(scenes) : undefined;

export class KeptLesson {
  /** As this tab last read or wrote it: another tab may have kept another since. */
  #seen: string | undefined;
  #before: string | undefined;
  /** Scenes that stand in `before` as they were shown here. */
  #beforeScenes: readonly OwnScene[] = [];

  /** The file that was set aside last; undefined where none was. */
  get before(): string | undefined {
    return this.#before;
  }

  /** The file on this device; undefined where there is none. */
  read(): string | undefined {
    this.#seen = keptLesson();
    return this.#seen;
  }

  /**
   * Keeps `next` in the place of `shown`, which the file on this device holds unless `isOther`. Tells whether the device
   * took it, and whether scenes that go with it can be brought back.
   */
  replace(
    next: readonly OwnScene[],
    shown: readonly OwnScene[],
    isOther: boolean,
  ): { isKept: boolean; isAside: boolean } {
    const isAside = this.#setAside(next, shown, isOther);
    this.#seen = fileOf(next);
    return { isKept: keepLesson(this.#seen), isAside };
  }

  #setAside(next: readonly OwnScene[], shown: readonly OwnScene[], isOther: boolean): boolean {
    const kept = keptLesson();
    const isUnseen = kept !== undefined && (isOther || kept !== this.#seen);
    const file = isUnseen ? kept : fileOf(shown);
    if (file === undefined || file === fileOf(next)) return false;
    if (!isUnseen && shown.every((scene) => next.includes(scene))) return false;
    // Scenes that go one after another come back together.
    if (!isUnseen && shown.every((scene) => this.#beforeScenes.includes(scene))) return true;
    this.#before = file;
    this.#beforeScenes = isUnseen ? [] : shown;
    return true;
  }
}
