// The setting before the last change: its trace stays dotted beside the new one.

import { fill } from '../../../site/locales.ts';
import { changedKeys, isOneLine, movesLine } from '../../inputs/effects.ts';
import type { Settings } from '../../inputs/settings.ts';
import { useName } from '../../panels/plane/planeDrawing.ts';
import { settingName } from '../../panels/settings/settingWords.ts';
import type { Beside } from '../../panels/view.ts';
import type { Words } from '../../words/words.ts';
import type { PlaneAnswers } from '../answers/planeAnswers.ts';

export class Before {
  #kept:
    | { settings: Settings; changed: ReturnType<typeof changedKeys>; points: Beside['points'] }
    | undefined;

  /** To call when a step begins: what is answered to `before` stays beside the new. A step that leaves the line as it is has no trace of its own. */
  keep(before: Settings, now: Settings, plane: Pick<PlaneAnswers, 'pointsOf'>): void {
    const changed = changedKeys(before, now).filter((key) => movesLine(key, now));
    if (changed.length === 0) return;
    this.#kept = { settings: before, changed, points: plane.pointsOf(before) };
  }

  /** Named by what was changed; none where the page is back at its line, as when two kept states are changed for each other. */
  beside(words: Words, now: Settings): Beside | null {
    if (!this.#kept || isOneLine(now, this.#kept.settings)) return null;
    const { settings, changed, points } = this.#kept;
    const [key] = changed;
    const name =
      key === 'use'
        ? useName(settings.use, words, 'short')
        : key && changed.length === 1
          ? settingName(key, words)
          : '';
    const { before, beforeChange } = words.plane;
    return { name: name === '' ? beforeChange : fill(before, { name }), points, here: null };
  }
}
