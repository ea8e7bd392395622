// The picture of a scene's loss, drawn again when the model has answered; loaded when a scene with one is moved.
import type { Stratum } from '../../charts/plane/column/strata.ts';
import type { PlanePoint } from '../../simulator/answers/curve/planePoint.ts';
import { Turns } from '../../simulator/answers/turns.ts';
import type { Settings } from '../../simulator/inputs/settings.ts';
import { stepAskedOf } from '../../simulator/page/places/stepAsked.ts';
import type { Model } from '../stage/told.ts';
import { needsLayout, placeOfScene } from './placeOfScene.ts';

const turns = new WeakMap<HTMLElement, Turns>();

/** Draws the picture `host` for the settings; what a later call has overtaken is not shown. */
export async function showPlace(
  host: HTMLElement,
  model: Model,
  settings: Settings,
  here: PlanePoint | null,
): Promise<void> {
  const own = turns.get(host) ?? new Turns();
  turns.set(host, own);
  const isLatest = own.begin();
  const { placeId: id = '' } = host.dataset;
  const place = host.dataset.placeOf as Stratum;
  const layout = needsLayout(place) ? await model.layoutOf(settings) : null;
  if (!isLatest()) return;
  const { seeds, words, lang: language, direction } = model;
  const shown = placeOfScene({ place, settings, here, layout, id }, { seeds, words, language, direction });
  host.hidden = shown === null;
  const drawing = host.querySelector('[data-place-drawing]');
  const caption = host.querySelector('[data-place-caption]');
  if (!shown || !drawing || !caption) return;
  // Anew, not patched: a picture that is played knows by this that it stands no more.
  drawing.innerHTML = shown.content;
  // What is played later is of these settings too.
  if (host.dataset.step) host.dataset.step = JSON.stringify(stepAskedOf(settings, seeds));
  drawing.setAttribute('aria-label', shown.caption);
  caption.textContent = shown.caption;
}
