// Which point a hand or a key is reading, whatever curve it walks: the drawing marks it as long as its slider is held.
import type { Walked } from '../view.ts';

/** Calls `onChange` when the point has changed; what it gives is the point of the moment. */
export function followWalks(onChange: () => void): () => Walked | undefined {
  let walked: Walked | undefined;
  for (const kind of ['focusin', 'input', 'focusout'])
    document.addEventListener(kind, ({ target }) => {
      const slider = target as HTMLInputElement;
      const { walk } = slider.dataset;
      if (walk === undefined) return;
      walked = kind === 'focusout' ? undefined : { name: walk, place: slider.valueAsNumber };
      onChange();
    });
  return () => walked;
}
