// The notes in their own window: they follow the lesson that is shown in another, with a clock.
import { clockText, openChannel, type Said } from './channel.ts';

const scenes = [...document.querySelectorAll<HTMLElement>('[data-notes-of]')];
const [clock, now] = [
  document.querySelector<HTMLElement>('[data-clock]')!,
  document.querySelector<HTMLElement>('[data-clock-row]')!,
];
/** When the showing began, by the time of this window [ms]: the clock of the device may be set meanwhile. */
let since: number | null = null;

const channel = openChannel();
channel?.addEventListener('message', ({ data }: MessageEvent<Said>) => {
  if (data === 'where') return;
  document.documentElement.toggleAttribute('data-following', data.scene > 0);
  for (const scene of scenes) {
    const distance = Number(scene.dataset.notesOf) - data.scene;
    if (distance === 0) scene.setAttribute('aria-current', 'step');
    else scene.removeAttribute('aria-current');
    scene.toggleAttribute('data-next', distance === 1);
  }
  since = data.elapsedMs === null ? null : (since ?? performance.now() - data.elapsedMs);
  now.hidden = since === null;
  tick();
});
channel?.postMessage('where' satisfies Said);

function tick(): void {
  if (since !== null) clock.textContent = clockText(performance.now() - since);
}
setInterval(tick, 1000);
document.querySelector('[data-clock-restart]')?.addEventListener('click', () => {
  since = performance.now();
  tick();
});
