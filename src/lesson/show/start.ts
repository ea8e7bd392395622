// Starts the lesson: its scenes, their stages and guesses, the showing in class.
import '../../charts/marks/paperHatches.ts';
import { keepAddress } from '../../site/browser/keepAddress.ts';
import { started } from '../../site/browser/lostNotice.ts';
import { guardSliders } from '../../site/browser/sliderTouch.ts';
import { playReached } from '../places/playReached.ts';
import { ANSWERED, startPredict } from '../predict/predict.ts';
import { LiveStage } from '../stage/liveStage.ts';
import { tellProblems } from '../stage/tellProblems.ts';
import { modelOf } from '../stage/told.ts';
import { openChannel, type Said } from './channel.ts';
import { ShowClock } from './clock.ts';
import { Place } from './place.ts';
import { SHOWING, Show } from './show.ts';

const host = document.querySelector<HTMLElement>('[data-lesson]')!;
const scenes = [...host.querySelectorAll<HTMLElement>('[data-scene]')];
const channel = openChannel();
const stages = new Map<HTMLElement, LiveStage>();
const startOf = (scene: HTMLElement): string =>
  scene.querySelector<HTMLElement>('[data-stage-of]')?.dataset.state ?? '';
const clock = new ShowClock();

/** Writes scene, moved state and showing into the address, without a step of history. */
function writeAddress(): void {
  if (place.current === 0) return;
  const scene = place.scene!;
  const state = stages.get(scene)?.state ?? startOf(scene);
  const query = new URLSearchParams(state === startOf(scene) ? '' : state);
  if (show.isOn) query.set(SHOWING, '1');
  const search = query.toString();
  keepAddress(`${location.pathname}${search && `?${search}`}#${place.current}`);
}

function tell(): void {
  const elapsedMs = show.isOn ? clock.elapsedMs : null;
  channel?.postMessage({ scene: place.current, elapsedMs } satisfies Said);
}

function changed(): void {
  writeAddress();
  tell();
  const told = host.querySelector('[data-show-place]');
  if (told) told.textContent = place.scene?.querySelector('.scene-place')?.textContent ?? '';
}

const place = new Place(scenes, changed);
const show = new Show(host, place, (isAsked) => {
  // A lesson that is begun again at its first scene begins its time again; elsewhere it goes on.
  if (isAsked && place.current === 1) clock.restart();
  changed();
});

/** Shows the state that the address asks for, and says what of it cannot be used. */
async function showAsked(scene: HTMLElement, state: string): Promise<void> {
  await stages.get(scene)?.show(state);
  // Where the model did not come, the page has said so.
  const model = await modelOf(host).catch(() => undefined);
  if (model) tellProblems(scene, state, model);
}

for (const scene of scenes) {
  const stage = scene.querySelector<HTMLElement>('[data-stage-of]');
  if (!stage) continue;
  stages.set(
    scene,
    new LiveStage(stage, {
      onState: writeAddress,
      onMeasures: (detail) => scene.dispatchEvent(new CustomEvent(ANSWERED, { detail })),
    }),
  );
  const predict = scene.querySelector<HTMLElement>('[data-predict]');
  if (predict) startPredict(predict);
}
guardSliders();
playReached(host);
channel?.addEventListener('message', ({ data }: MessageEvent<Said>) => {
  if (data === 'where') tell();
  if (!show.isOn) return;
  if (data === 'restart') {
    clock.restart();
    tell();
  } else if (typeof data === 'object' && 'wish' in data) show.follow(data.wish);
});

const query = new URLSearchParams(location.search);
const asked = place.numberIn(location.hash);
const isShowing = query.has(SHOWING);
query.delete(SHOWING);
// The stage takes the state of the address before anything is written there, whenever the model comes.
const opened = asked === undefined ? undefined : scenes[asked - 1];
if (opened && query.toString() !== '') void showAsked(opened, `?${query}`);
if (asked !== undefined) place.set(asked);
if (isShowing) show.start(false);
show.listen();
place.followScrolling(() => !show.isOn);
addEventListener('hashchange', () => {
  const number = place.numberIn(location.hash);
  if (number !== undefined) place.set(number);
});
host.querySelector('[data-notes-window]')?.addEventListener('click', (event) => {
  const { href } = event.currentTarget as HTMLAnchorElement;
  if (window.open(href, 'miqyas-notes', 'width=640,height=800')) event.preventDefault();
});
started();
