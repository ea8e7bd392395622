// A scene that is half written, kept for this tab alone, so that a change of language or a reload loses none of it.
import type { OwnScene } from '../ownLesson.ts';

const KEY = 'own-draft';

interface Draft extends OwnScene {
  /** The state that the address brought when it was written. */
  given: string;
}

/** The scene of a text that was kept: with the state that the address brings, where that is another one now. */
export function draftIn(text: string | null, given: string): OwnScene {
  const none = { state: given, title: '', sentence: '' };
  if (text === null) return none;
  try {
    const kept = JSON.parse(text) as Partial<Record<keyof Draft, unknown>>;
    const { state, title, sentence } = kept;
    if (typeof state !== 'string' || typeof title !== 'string' || typeof sentence !== 'string') return none;
    return { state: kept.given === given ? state : given, title, sentence };
  } catch {
    // Not JSON, or null: whoever wrote it, it is no scene.
    return none;
  }
}

export function keptDraft(given: string): OwnScene {
  try {
    return draftIn(sessionStorage.getItem(KEY), given);
  } catch {
    // Storage is forbidden: what is written lasts for this page.
    return draftIn(null, given);
  }
}

export function keepDraft({ state, title, sentence }: OwnScene, given: string): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ state, title, sentence, given } satisfies Draft));
  } catch {
    // As above.
  }
}
