// Puts the living campus into its slot; loaded only when the slot comes near the screen, for three.js comes with it.
import type { RackStates } from '../charts/rackStates.ts';
import { LiveCampus } from './liveCampus.ts';
import type { CampusLabels } from './words.ts';

/** `label` says what the picture is; the still picture's own label, where it has one, goes before it. */
export interface CampusWords extends CampusLabels {
  label: string;
}

export interface Campus {
  /** Cheap: may be called at every move of a slider. `chosen`: the rack to mark; null where there is none. */
  show(racks: RackStates, chosen: number | null): void;
  /** Frees what the graphics processor holds and shows the still picture again. */
  destroy(): void;
}

/** The browser gives no context of WebGL 2. */
export class NoWebGl extends Error {}

/** `onPick` hears which rack the reader has tapped. Rejects with NoWebGl where WebGL 2 is missing; the host is then as it was. */
export async function mountCampus(
  host: HTMLElement,
  words: CampusWords,
  onPick: (rack: number) => void,
): Promise<Campus> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2', { antialias: true, alpha: true, powerPreference: 'low-power' });
  if (!context) {
    throw new NoWebGl(
      'The living campus needs WebGL 2, and this browser gives no context: keep the still picture.',
    );
  }
  return new LiveCampus({ host, words, label: words.label, canvas, context, onPick });
}
