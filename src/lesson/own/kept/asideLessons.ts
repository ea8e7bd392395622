// Lessons that another took the place of: a short list, from which each can be opened, saved or removed.
import { readersDay } from '../../../site/browser/clock.ts';
import { ASIDE_KEY, keepText, keptText } from './device.ts';

/** Once so many are set aside, a further one waits until the reader has removed one. */
export const MOST_ASIDE = 12;

export interface AsideLesson {
  /** As it would be saved. No two are equal. */
  file: string;
  /** On which it was set aside, such as `2026-12-01`. */
  day: string;
}

const isAside = (value: unknown): value is AsideLesson => {
  const { file, day } = (value ?? {}) as Record<string, unknown>;
  return typeof file === 'string' && typeof day === 'string' && /^\d{4}-(?:0[1-9]|1[0-2])-\d{2}$/.test(day);
};

/** The lessons of a text that was kept. Whatever else stands there, whoever wrote it, is no lesson. */
export function asideIn(text: string | undefined): AsideLesson[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(isAside).slice(0, MOST_ASIDE) : [];
  } catch {
    return [];
  }
}

/** How a lesson of the list is known again: its first question, else its first sentence, and the number of its scenes. */
export function headOf({ file }: AsideLesson): { title: string; count: number } | undefined {
  try {
    const { scenes } = JSON.parse(file) as { scenes?: unknown };
    if (!Array.isArray(scenes)) return undefined;
    const { title, sentence } = (scenes[0] ?? {}) as Record<string, unknown>;
    const first = [title, sentence].find((text) => typeof text === 'string' && text.trim() !== '');
    return typeof first === 'string' ? { title: first, count: scenes.length } : undefined;
  } catch {
    return undefined;
  }
}

export class AsideLessons {
  /** What the device does not take lasts for this page. */
  #held: AsideLesson[] | undefined;

  /** Those set aside last come first. */
  get lessons(): readonly AsideLesson[] {
    return this.#held ?? asideIn(keptText(ASIDE_KEY));
  }

  get isHeld(): boolean {
    return this.#held !== undefined;
  }

  has(file: string): boolean {
    return this.lessons.some((lesson) => lesson.file === file);
  }

  /** Sets the files of `put` aside and takes those of `out` from the list. Where it has no room, nothing changes; whether it had. */
  exchange(put: readonly string[], out: readonly string[]): boolean {
    const left = this.lessons.filter(({ file }) => !out.includes(file));
    const day = readersDay(new Date());
    const added = [...new Set(put)].filter((file) => left.every((lesson) => lesson.file !== file));
    const next = [...added.map((file) => ({ file, day })), ...left];
    if (added.length > 0 && next.length > MOST_ASIDE) return false;
    const isChanged = added.length > 0 || left.length < this.lessons.length;
    if (isChanged)
      this.#held = keepText(ASIDE_KEY, next.length > 0 ? JSON.stringify(next) : undefined) ? undefined : next;
    return true;
  }
}
