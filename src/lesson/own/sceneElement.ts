// A scene of an own lesson as an element of the page.
import type { SettingKey } from '../../simulator/inputs/settings.ts';
import { fill } from '../../text/fill.ts';
import { placeOf, settingsOf } from '../measures/state.ts';
import { LiveStage } from '../stage/liveStage.ts';
import type { Model } from '../stage/told.ts';
import type { OwnScene } from './ownLesson.ts';
import { statedSettings } from './statedSettings.ts';

export const sceneActs = ['up', 'down', 'remove'] as const;
export type SceneAct = (typeof sceneActs)[number];

export interface ShownScene {
  element: HTMLElement;
  /** To call once it has left the page. */
  end(): void;
}

interface ScenePorts {
  /** From 0 on. */
  place: number;
  placeWords: string;
  model: Model;
  onAct: (act: SceneAct) => void;
}

/** A scene filled into a copy of `template`. */
export function sceneElement(
  template: HTMLTemplateElement,
  { state, title, sentence }: OwnScene,
  { place, placeWords, model, onAct }: ScenePorts,
): ShownScene {
  const copy = template.content.cloneNode(true) as DocumentFragment;
  const element = copy.querySelector<HTMLElement>('[data-scene]')!;
  const number = place + 1;
  element.dataset.scene = String(number);
  element.querySelector('h2')!.textContent = title;
  element.querySelector('.own-sentence')!.textContent = sentence;
  element.querySelector('.scene-place')!.textContent = placeWords;
  // Ids of the template are made those of this scene.
  for (const named of element.querySelectorAll<HTMLElement>('[id], [for]'))
    for (const name of ['id', 'for'].filter((each) => named.hasAttribute(each)))
      named.setAttribute(name, named.getAttribute(name)?.replace(/^own/, `own-${number}`) ?? '');
  const stage = element.querySelector<HTMLElement>('[data-stage-of]')!;
  stage.dataset.stageOf = `own-${number}`;
  stage.dataset.state = state;
  openPlace(stage, state, model);
  tellSettings(stage, state, model);
  const live = new LiveStage(stage);
  void live.show(state);
  for (const act of sceneActs) actButton(element, act)?.addEventListener('click', () => onAct(act));
  return { element, end: () => live.end() };
}

/** Opened at a loss a scene has its picture; any other has none. */
function openPlace(stage: HTMLElement, state: string, { seeds }: Model): void {
  const picture = stage.querySelector<HTMLElement>('[data-place-of]')!;
  const loss = placeOf(state, seeds);
  if (loss === undefined) {
    picture.remove();
    return;
  }
  stage.dataset.marked = loss;
  picture.dataset.placeOf = loss;
  picture.dataset.placeId = `${stage.dataset.stageOf}-place`;
}

function tellSettings(stage: HTMLElement, state: string, model: Model): void {
  const moved = [...stage.querySelectorAll<HTMLElement>('[data-control]')].map(
    ({ dataset }) => dataset.control,
  );
  const said = statedSettings(settingsOf(state, model.seeds), moved as SettingKey[], model);
  const line = stage.querySelector<HTMLElement>('[data-own-settings]')!;
  line.hidden = said === '';
  line.textContent = fill(model.words.lesson.own.settings, { settings: said });
}

export const actButton = (scene: HTMLElement | undefined, act: SceneAct): HTMLElement | null =>
  scene?.querySelector<HTMLElement>(`[data-own-${act}]`) ?? null;
