// The page of an own lesson at work: scenes are added, ordered, shown, kept, and passed on.
import { guardSliders } from '../../site/browser/sliderTouch.ts';
import { drawCameraCode } from '../../site/browser/take/cameraCode.ts';
import { saveFile } from '../../site/browser/take/saveFile.ts';
import { Place } from '../show/place.ts';
import { Show } from '../show/show.ts';
import { LiveStage } from '../stage/liveStage.ts';
import { modelOf } from '../stage/told.ts';
import { keepLesson, keptLesson } from './device.ts';
import {
  hashOf,
  lessonInFile,
  lessonInHash,
  type OwnFault,
  type OwnLesson,
  type OwnScene,
  readOwnLesson,
  readScene,
  stateIn,
  writeOwnLesson,
} from './ownLesson.ts';

interface OwnWords {
  faults: string;
  expected: Record<OwnFault['expected'], string>;
  empty: string;
  tooLong: string;
  copied: string;
  codeOpens: string;
  kept: string;
  notKept: string;
  place: string;
}

const host = document.querySelector<HTMLElement>('[data-lesson]')!;
const part = <E extends HTMLElement = HTMLElement>(name: string): E =>
  host.querySelector<E>(`[data-own-${name}]`)!;
const words = JSON.parse(part('words').textContent ?? '') as OwnWords;
const list = part('scenes');
let scenes: OwnScene[] = [];

const say = (text: string): void => {
  part('said').textContent = text;
};

function showFaults(faults: readonly OwnFault[]): void {
  part('faults').replaceChildren(
    ...faults.map(({ field, received, expected }) => {
      const item = document.createElement('li');
      item.textContent = words.faults
        .replace('{field}', field)
        .replace('{received}', received)
        .replace('{expected}', words.expected[expected].replace('{utf8}', 'UTF-8'));
      return item;
    }),
  );
}

const place = new Place([], () => {
  const shown = host.querySelector('[data-show-place]');
  if (shown) shown.textContent = place.scene?.querySelector('.scene-place')?.textContent ?? '';
});
const show = new Show(host, place, () => undefined);

function elementOf({ state, title, sentence }: OwnScene, i: number): HTMLElement {
  const copy = part<HTMLTemplateElement>('template').content.cloneNode(true) as DocumentFragment;
  const element = copy.querySelector<HTMLElement>('[data-scene]')!;
  element.dataset.scene = String(i + 1);
  element.querySelector('h2')!.textContent = title;
  element.querySelector('.own-sentence')!.textContent = sentence;
  element.querySelector('.scene-place')!.textContent = words.place
    .replace('{n}', String(i + 1))
    .replace('{total}', String(scenes.length));
  // Ids of the template are made those of this scene.
  for (const named of element.querySelectorAll<HTMLElement>('[id], [for]'))
    for (const name of ['id', 'for'].filter((each) => named.hasAttribute(each)))
      named.setAttribute(name, named.getAttribute(name)?.replace(/^own/, `own-${i + 1}`) ?? '');
  const stage = element.querySelector<HTMLElement>('[data-stage-of]')!;
  stage.dataset.stageOf = `own-${i + 1}`;
  stage.dataset.state = state;
  void new LiveStage(stage).show(state);
  const on = (name: string, act: () => void): void =>
    element.querySelector(`[data-own-${name}]`)?.addEventListener('click', act);
  on('up', () => move(i, i - 1));
  on('down', () => move(i, i + 1));
  on('remove', () => change(scenes.filter((_, at) => at !== i)));
  return element;
}

function move(from: number, to: number): void {
  const [scene] = scenes.slice(from, from + 1);
  if (!scene || to < 0 || to >= scenes.length) return;
  const others = scenes.filter((_, i) => i !== from);
  change([...others.slice(0, to), scene, ...others.slice(to)]);
}

function draw(): void {
  const elements = scenes.map(elementOf);
  list.replaceChildren(...elements);
  place.replace(elements);
  host.querySelector<HTMLButtonElement>('[data-show-start]')!.disabled = scenes.length === 0;
}

function change(next: OwnScene[]): void {
  part('code').hidden = true;
  scenes = next;
  showFaults([]);
  say(keepLesson(scenes.length > 0 ? writeOwnLesson(scenes) : undefined) ? words.kept : words.notKept);
  draw();
}

function take({ scenes: read, faults }: OwnLesson): void {
  if (read.length > 0) change([...scenes, ...read]);
  showFaults(faults);
}

const fields = (name: keyof OwnScene): HTMLInputElement =>
  host.querySelector<HTMLInputElement>(`[data-own-field="${name}"]`)!;

part('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const { seeds } = await modelOf(host);
  const written = {
    state: stateIn(fields('state').value),
    title: fields('title').value,
    sentence: fields('sentence').value,
  };
  const scene = readScene(written, 'scene', seeds);
  if (Array.isArray(scene)) {
    showFaults(scene);
    return;
  }
  change([...scenes, scene]);
  for (const name of ['state', 'title', 'sentence'] as const) fields(name).value = '';
  fields('state').focus();
});
part('save').addEventListener('click', () => {
  if (scenes.length === 0) say(words.empty);
  else saveFile('miqyas-lesson.json', 'application/json', writeOwnLesson(scenes));
});
part<HTMLInputElement>('load').addEventListener('change', async ({ currentTarget }) => {
  const input = currentTarget as HTMLInputElement;
  const file = input.files?.[0];
  const { seeds } = await modelOf(host);
  if (file) take(lessonInFile(new Uint8Array(await file.arrayBuffer()), seeds));
  input.value = '';
});
part('link').addEventListener('click', async () => {
  const hash = scenes.length > 0 ? hashOf(scenes) : undefined;
  if (!hash) {
    say(scenes.length === 0 ? words.empty : words.tooLong);
    return;
  }
  // It stands in the address line, also where the clipboard is forbidden.
  history.replaceState(null, '', hash);
  say(words.copied);
  const code = part('code');
  const drawing = code.querySelector('svg');
  part('opens').textContent = words.codeOpens.replace('{host}', location.host);
  code.hidden = !drawing || !drawCameraCode(drawing, location.href);
  await navigator.clipboard?.writeText(location.href).catch(() => undefined);
});
part('clear').addEventListener('click', () => change([]));

guardSliders();
show.listen();
void modelOf(host)
  .then(({ seeds }) => {
    const sent = lessonInHash(location.hash, seeds);
    const { scenes: read, faults } = sent ?? readOwnLesson(keptLesson() ?? writeOwnLesson([]), seeds);
    scenes = read;
    draw();
    showFaults(faults);
  })
  .catch(() => host.querySelector('[data-failed]')?.removeAttribute('hidden'));
