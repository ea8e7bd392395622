// The page of an own lesson at work: scenes are added, ordered, shown, kept, and passed on.
import type { SimulatorSeeds } from '../../simulator/inputs/settings.ts';
import { heard } from '../../site/browser/heard.ts';
import { keepAddress } from '../../site/browser/keepAddress.ts';
import { started } from '../../site/browser/lostNotice.ts';
import { guardSliders } from '../../site/browser/sliderTouch.ts';
import { drawCameraCode } from '../../site/browser/take/cameraCode.ts';
import { saveFile } from '../../site/browser/take/saveFile.ts';
import { fill } from '../../text/fill.ts';
import { Place } from '../show/place.ts';
import { Show } from '../show/show.ts';
import { type Model, modelOf, tellMissing } from '../stage/told.ts';
import { type FaultWords, faultInWords } from './faultInWords.ts';
import { AsideList, type AsideWords } from './kept/asideList.ts';
import { ASIDE_KEY, LESSON_KEY, whenKeptElsewhere } from './kept/device.ts';
import { KeptLesson, type Replaced } from './kept/keptLesson.ts';
import { openedLesson } from './kept/openedLesson.ts';
import {
  HASH,
  hashOf,
  joined,
  lessonInFile,
  type OwnFault,
  type OwnLesson,
  type OwnScene,
  readOwnLesson,
  readScene,
  writeOwnLesson,
} from './ownLesson.ts';
import { actButton, type SceneAct, type ShownScene, sceneElement } from './sceneElement.ts';
import { SceneForm } from './sceneForm.ts';
import { shownIn, withShown } from './shownScene.ts';

interface OwnWords extends FaultWords {
  empty: string;
  tooLong: string;
  copied: string;
  codeOpens: string;
  kept: string;
  replaced: string;
  held: string;
  notKept: string;
  place: string;
  aside: AsideWords & { full: string; removed: string };
}

const host = document.querySelector<HTMLElement>('[data-lesson]')!;
const part = <E extends HTMLElement = HTMLElement>(name: string): E =>
  host.querySelector<E>(`[data-own-${name}]`)!;
const words = JSON.parse(part('words').textContent ?? '') as OwnWords;
const list = part('scenes');
/** There before any scene is. */
let model!: Model;
let scenes: OwnScene[] = [];
let shownScenes: ShownScene[] = [];
/** They came with the address, and the device does not keep them. */
let isSent = false;
/** Nothing of the lesson that the device keeps had to be left out. */
let isKeptWhole = true;
const kept = new KeptLesson();
/** Another tab has kept another lesson while this one was shown in class. */
let isBehind = false;
const form = new SceneForm(host, withShown(location.search));
const aside = new AsideList(part<HTMLDetailsElement>('aside'), words.aside, {
  open: ({ file }) => act((seeds) => openAside(file, seeds)),
  remove: ({ file }) => {
    kept.aside.exchange([], [file]);
    aside.draw(kept.aside.lessons);
    say(words.aside.removed);
  },
});

const say = (text: string): void => {
  part('said').textContent = text;
};

function showFaults(faults: readonly OwnFault[]): void {
  part('faults').replaceChildren(
    ...faults.map((fault) => {
      const item = document.createElement('li');
      item.textContent = faultInWords(fault, words, document.documentElement.lang);
      return item;
    }),
  );
}

/** What an act leaves undone is in view. */
function faceFaults(faults: readonly OwnFault[]): void {
  form.faceFaults(faults);
  if (faults.length > 0) part('faults').scrollIntoView({ block: 'nearest' });
}

/** The address tells the scene that is shown in class. */
function writeShown(): void {
  const search = withShown(location.search, showing.isOn ? place.current : undefined);
  keepAddress(location.pathname + search + location.hash);
}

const place = new Place([], () => {
  const shown = host.querySelector('[data-show-place]');
  if (shown) shown.textContent = place.scene?.querySelector('.scene-place')?.textContent ?? '';
  writeShown();
});
const showing = new Show(host, place, () => {
  writeShown();
  if (!showing.isOn && isBehind) followOthers();
});

function draw(): void {
  for (const { end } of shownScenes) end();
  shownScenes = scenes.map((scene, i) =>
    sceneElement(part<HTMLTemplateElement>('template'), scene, {
      place: i,
      model,
      placeWords: fill(words.place, { n: i + 1, total: scenes.length }),
      onAct: (act) => (act === 'remove' ? remove(i) : move(i, act === 'up' ? i - 1 : i + 1, act)),
    }),
  );
  const elements = shownScenes.map(({ element }) => element);
  list.replaceChildren(...elements);
  place.replace(elements);
  host.querySelector<HTMLButtonElement>('[data-show-start]')!.disabled = scenes.length === 0;
}

/** The keyboard goes on from the same button of the scene at `i`, or from the form where there is none. */
function face(i: number, act: SceneAct): void {
  (actButton(place.scenes[i], act) ?? form.field('title')).focus({ preventScroll: true });
}

function move(from: number, to: number, act: SceneAct): void {
  const [scene] = scenes.slice(from, from + 1);
  if (!scene || to < 0 || to >= scenes.length) return;
  const others = scenes.filter((_, i) => i !== from);
  change([...others.slice(0, to), scene, ...others.slice(to)]);
  face(to, act);
}

function remove(at: number): void {
  if (change(scenes.filter((_, i) => i !== at))) face(Math.min(at, scenes.length - 1), 'remove');
}

/** Shows and keeps `next`, which may be `opened` of those set aside. Whether what goes with it had room among them. */
function change(next: OwnScene[], opened?: string): boolean {
  const replaced = kept.replace(next, scenes, { isOther: isSent || !isKeptWhole, opened });
  if (replaced === 'full') {
    say(words.aside.full);
    aside.face();
    return false;
  }
  part('code').hidden = true;
  // The address no longer holds what is shown.
  if (location.hash.startsWith(HASH)) keepAddress(location.pathname + location.search);
  isSent = false;
  isKeptWhole = true;
  scenes = next;
  showFaults([]);
  say(saidOf(replaced));
  draw();
  aside.draw(kept.aside.lessons);
  return true;
}

function saidOf({ isKept, isAside }: Replaced): string {
  if (!isKept) return words.notKept;
  if (isAside) return kept.aside.isHeld ? words.held : words.replaced;
  return scenes.length === 0 ? words.empty : words.kept;
}

/** Opens one of those set aside. What of it cannot be used is named, and it stays among them. */
function openAside(file: string, seeds: SimulatorSeeds): void {
  const { scenes: read, faults } = readOwnLesson(file, seeds);
  const isOpened = read.length > 0 && change(read, faults.length === 0 ? file : undefined);
  if (isOpened || read.length === 0) showFaults(faults);
  if (isOpened) place.scenes[0]?.querySelector<HTMLElement>('h2')?.focus();
}

/** Puts what was read behind the scenes that are there, and names what was not. Whether anything was added. */
function take({ scenes: read, faults }: OwnLesson): boolean {
  const next = joined(scenes, read);
  const isAdded = Array.isArray(next) && read.length > 0 && change(next);
  if (!Array.isArray(next) || read.length === 0) say('');
  const left = Array.isArray(next) ? faults : [...faults, next];
  showFaults(left);
  faceFaults(left);
  return isAdded;
}

/** Shows the lesson of the address, or of this device. */
function show(seeds: SimulatorSeeds): void {
  const opened = openedLesson(location.hash, kept.read(), seeds);
  ({ scenes, isSent, isKeptWhole } = opened);
  draw();
  aside.draw(kept.aside.lessons);
  showFaults(opened.faults);
}

/** A lesson that was being shown goes on at its scene. */
function goOn(): void {
  const scene = shownIn(location.search);
  if (scene === undefined || scenes.length === 0) return;
  place.set(scene);
  showing.start(false);
}

let opening: Promise<SimulatorSeeds> | undefined;

/** The seeds, once the lesson is shown: what came before it would be kept in its place. Asks again after a failure. */
function opened(): Promise<SimulatorSeeds> {
  opening ??= modelOf(host).then((told) => {
    model = told;
    show(model.seeds);
    goOn();
    return model.seeds;
  });
  opening.catch(() => {
    opening = undefined;
  });
  return opening;
}

/** Acts on the lesson that is shown; the page says so where it cannot be had. */
async function act(on: (seeds: SimulatorSeeds) => void | Promise<void>): Promise<void> {
  const tell = (isMissing: boolean): void => tellMissing(part('form'), isMissing);
  try {
    await on(await heard(opened(), tell));
  } catch (cause) {
    console.warn(cause);
    tell(true);
  }
}

/** What another tab has kept is shown, once no class looks at this one. */
function followOthers(): void {
  isBehind = showing.isOn;
  if (!isBehind && !isSent) void act(show);
}

part('form').addEventListener('submit', (event) => {
  event.preventDefault();
  void act((seeds) => {
    if (take(readScene(form.written, 'scene', seeds))) form.clear();
  });
});
part('save').addEventListener('click', () =>
  act(() => {
    if (scenes.length === 0) say(words.empty);
    else saveFile('miqyas-lesson.json', 'application/json', writeOwnLesson(scenes));
  }),
);
part<HTMLInputElement>('load').addEventListener('change', ({ currentTarget }) => {
  const input = currentTarget as HTMLInputElement;
  const file = input.files?.[0];
  void act(async (seeds) => {
    if (file) take(await lessonInFile(file, seeds));
  }).finally(() => {
    input.value = '';
  });
});
part('link').addEventListener('click', () =>
  act(async () => {
    const hash = scenes.length > 0 ? hashOf(scenes) : undefined;
    if (!hash) {
      say(scenes.length === 0 ? words.empty : words.tooLong);
      return;
    }
    // It stands in the address line, also where the clipboard is forbidden.
    keepAddress(hash);
    say(words.copied);
    const code = part('code');
    const drawing = code.querySelector('svg');
    const link = new URL(hash, location.href).href;
    part('opens').textContent = fill(words.codeOpens, { host: location.host });
    code.hidden = !drawing || !drawCameraCode(drawing, link);
    await navigator.clipboard?.writeText(link).catch(() => undefined);
  }),
);
part('clear').addEventListener('click', () =>
  act(() => {
    change([]);
  }),
);

guardSliders();
showing.listen();
void act(() => undefined);
// Another lesson in the address, or kept by another tab, is shown; one that was sent stays until the address changes.
addEventListener('hashchange', () => {
  if (location.hash.startsWith(HASH)) void act(show);
});
whenKeptElsewhere(LESSON_KEY, followOthers);
whenKeptElsewhere(ASIDE_KEY, () => aside.draw(kept.aside.lessons));
started();
