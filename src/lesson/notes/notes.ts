// The notes in their own window: they follow the lesson that is shown in another, with a clock, and lead it.
import { openChannel, type Said } from '../show/channel.ts';
import { clockText } from '../show/clock.ts';
import { type Wish, wishOfNotesKey } from '../show/keys.ts';

const scenes = [...document.querySelectorAll<HTMLElement>('[data-notes-of]')];
const [clock, now] = [
  document.querySelector<HTMLElement>('[data-clock]')!,
  document.querySelector<HTMLElement>('[data-clock-row]')!,
];
let shown = 0;
const isRightToLeft = document.documentElement.dir === 'rtl';
/** When the showing began, by the time of this window [ms]: the clock of the device may be set meanwhile. */
let since: number | null = null;

const channel = openChannel();
const say = (said: Said): void => channel?.postMessage(said);
const lead = (wish: Wish): void => say({ wish });

channel?.addEventListener('message', ({ data }: MessageEvent<Said>) => {
  if (typeof data === 'string' || 'wish' in data) return;
  document.documentElement.toggleAttribute('data-following', data.scene > 0);
  for (const scene of scenes) {
    const distance = Number(scene.dataset.notesOf) - data.scene;
    if (distance === 0) scene.setAttribute('aria-current', 'step');
    else scene.removeAttribute('aria-current');
    scene.toggleAttribute('data-next', distance === 1);
  }
  // What is said of another scene begins at its head.
  if (data.scene !== shown) scrollTo(0, 0);
  shown = data.scene;
  since = data.elapsedMs === null ? null : performance.now() - data.elapsedMs;
  now.hidden = since === null;
  tick();
});
say('where');

function tick(): void {
  if (since !== null) clock.textContent = clockText(performance.now() - since);
}
setInterval(tick, 1000);
document.querySelector('[data-clock-restart]')?.addEventListener('click', () => say('restart'));
document.querySelector('[data-lead-next]')?.addEventListener('click', () => lead({ by: 1 }));
document.querySelector('[data-lead-previous]')?.addEventListener('click', () => lead({ by: -1 }));
document.addEventListener('keydown', (event) => {
  // Beside no showing the keys scroll; in an open dialog, such as search, they are the dialog's.
  if (since === null || document.querySelector('dialog[open]')) return;
  const wish = wishOfNotesKey(event, isRightToLeft);
  if (!wish) return;
  event.preventDefault();
  lead(wish);
});
