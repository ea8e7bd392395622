// A scene of an own lesson as an element of the page.
import { LiveStage } from '../stage/liveStage.ts';
import type { OwnScene } from './ownLesson.ts';

export const sceneActs = ['up', 'down', 'remove'] as const;
export type SceneAct = (typeof sceneActs)[number];

export interface ShownScene {
  element: HTMLElement;
  /** To call once it has left the page. */
  end(): void;
}

/** The scene at `place`, from 0 on, filled into a copy of `template`; `placeWords` names its place. */
export function sceneElement(
  template: HTMLTemplateElement,
  { state, title, sentence }: OwnScene,
  { place, placeWords, onAct }: { place: number; placeWords: string; onAct: (act: SceneAct) => void },
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
  const live = new LiveStage(stage);
  void live.show(state);
  for (const act of sceneActs) actButton(element, act)?.addEventListener('click', () => onAct(act));
  return { element, end: () => live.end() };
}

export const actButton = (scene: HTMLElement | undefined, act: SceneAct): HTMLElement | null =>
  scene?.querySelector<HTMLElement>(`[data-own-${act}]`) ?? null;
