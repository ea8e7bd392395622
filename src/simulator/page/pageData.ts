// What the page carries from the build, and which settings are answered by it.
import type { PlacedBend } from '../answers/curve/placedBend.ts';
import { changedKeys, changes, isAlike } from '../inputs/effects.ts';
import type { Settings } from '../inputs/settings.ts';
import type { Traces, View } from '../panels/view.ts';
import type { ViewWords } from '../panels/viewOf.ts';

/** What the page carries as JSON: the answers are those to the default settings, by formula. */
export interface PageData extends ViewWords, Pick<View, 'reports'> {
  traces: Traces;
  bend: PlacedBend | null;
}

/** Whether the build has answered all that these settings ask of the model, and whether all that they ask. */
export const isAnsweredByBuild = (settings: Settings, defaults: Settings): boolean =>
  isAlike(settings, defaults, 'model') && isAlike(settings, defaults, 'uses');
/** Whether they differ from those of the build in nothing but what is drawn. */
export const isWrittenByBuild = (settings: Settings, defaults: Settings): boolean =>
  changedKeys(settings, defaults).every((key) => changes(key, 'draws') && !changes(key, 'model'));
export const isDrawnByBuild = (settings: Settings, defaults: Settings): boolean =>
  changedKeys(settings, defaults).length === 0;

/** Whether a question is of these settings, be it of another use: the plane shows all of them. */
export const isOfState = (of: Settings, settings: Settings): boolean =>
  changedKeys({ ...of, use: settings.use }, settings).length === 0;
