// The lesson, or the challenges, in class: one scene at a time over the whole screen, or the whole window where full screen is refused.
import { keepApart } from './apart.ts';
import { FullScreen } from './fullScreen.ts';
import { giveBackKeys } from './giveBack.ts';
import { type Wish, wishOfKey, wishOfSwipe } from './keys.ts';
import type { Place } from './place.ts';

/** Key of the address while a lesson is being shown, so that a change of language goes on with it. */
export const SHOWING = 'show';

/** What is hidden of a scene and is less than this is no line of it. */
const LEAST_SCROLL_PX = 28;
/** Keys that leave a scene wherever it stands. */
const SIDEWAYS = new Set(['ArrowLeft', 'ArrowRight']);
/** Of the screen, so that the lines that were last are now first. */
const SCROLL_SHARE = 0.7;

export class Show {
  readonly #host: HTMLElement;
  readonly #fullScreen: FullScreen;
  readonly #place: Place;
  readonly #onChange: (isAsked: boolean) => void;
  readonly #isRightToLeft = document.documentElement.dir === 'rtl';

  /** `onChange` learns whether the reader has asked for a showing. */
  constructor(host: HTMLElement, place: Place, onChange: (isAsked: boolean) => void) {
    this.#host = host;
    this.#fullScreen = new FullScreen(host);
    this.#place = place;
    this.#onChange = onChange;
  }

  get isOn(): boolean {
    return this.#host.hasAttribute('data-showing');
  }

  listen(): void {
    const button = (name: string): HTMLElement | null => this.#host.querySelector(`[data-show-${name}]`);
    button('start')?.addEventListener('click', () => this.start(true));
    button('leave')?.addEventListener('click', () => this.leave());
    const full = button('full');
    full?.addEventListener('click', () => {
      this.#fullScreen.enter();
      // The button goes away with the press.
      this.#face();
    });
    full?.toggleAttribute('hidden', !this.#fullScreen.isOffered);
    button('next')?.addEventListener('click', () => this.follow({ by: 1 }));
    button('previous')?.addEventListener('click', () => this.follow({ by: -1 }));
    document.addEventListener('keydown', (event) => {
      // In an open dialog, such as search, keys are the dialog's.
      if (!this.isOn || document.querySelector('dialog[open]')) return;
      const wish = wishOfKey(event, this.#isRightToLeft);
      if (!wish) return;
      event.preventDefault();
      if (SIDEWAYS.has(event.key) || !this.#scrolls(wish)) this.follow(wish);
    });
    giveBackKeys(this.#host, () => this.isOn);
    // Escape leaves the full screen before a key reaches the page.
    this.#fullScreen.listen(() => this.leave());
    this.#followTouch();
  }

  start(isAsked: boolean): void {
    this.#host.toggleAttribute('data-showing', true);
    keepApart(this.#host, true);
    if (isAsked) this.#fullScreen.enter();
    if (this.#place.current === 0) this.#place.set(1);
    this.#onChange(isAsked);
    this.#face();
  }

  leave(): void {
    this.#host.toggleAttribute('data-showing', false);
    keepApart(this.#host, false);
    const left = this.#fullScreen.leave();
    this.#onChange(false);
    this.#readOn();
    // A browser puts the page back where it stood before the whole screen.
    void left.then(() => this.isOn || this.#readOn());
  }

  /** What the scene asks, by which a screen reader begins. */
  get #question(): HTMLElement | null | undefined {
    return this.#place.scene?.querySelector<HTMLElement>('h2, h3');
  }

  /** The reader stands at the scene that was shown, with eyes and keyboard. */
  #readOn(): void {
    this.#place.scene?.scrollIntoView();
    this.#question?.focus({ preventScroll: true });
  }

  /** Where a scene is higher than the screen, its keys come to its end before they leave it; whether there was any way left. */
  #scrolls(wish: Wish): boolean {
    if (wish === 'leave' || !('by' in wish)) return false;
    const { scrollTop, scrollHeight, clientHeight } = this.#host;
    const leftPx = wish.by > 0 ? scrollHeight - clientHeight - scrollTop : scrollTop;
    const isLeft = leftPx >= LEAST_SCROLL_PX;
    if (isLeft) this.#host.scrollBy(0, wish.by * SCROLL_SHARE * clientHeight);
    return isLeft;
  }

  /** Does what keys, fingers, buttons or the notes ask for. */
  follow(wish: Wish): void {
    if (wish === 'leave') {
      this.leave();
      return;
    }
    const { current, scenes } = this.#place;
    const to = 'by' in wish ? current + wish.by : wish.to === 'first' ? 1 : scenes.length;
    this.#place.set(to);
    this.#face();
  }

  /** The scene begins at its head, and a screen reader reads its question. */
  #face(): void {
    this.#host.scrollTop = 0;
    this.#question?.focus({ preventScroll: true });
  }

  #followTouch(): void {
    let from: { id: number; x: number; y: number } | undefined;
    this.#host.addEventListener(
      'pointerdown',
      ({ pointerType, pointerId: id, target, clientX: x, clientY: y }) => {
        const isOwn = target instanceof Element && target.closest('input, select, [data-predict], button, a');
        from = this.isOn && pointerType === 'touch' && !isOwn ? { id, x, y } : undefined;
      },
    );
    this.#host.addEventListener('pointerup', ({ pointerId, clientX, clientY }) => {
      // Where a second hand lies on a large screen, its way is its own.
      const wish =
        from?.id === pointerId && wishOfSwipe(clientX - from.x, clientY - from.y, this.#isRightToLeft);
      from = undefined;
      if (wish) this.follow(wish);
    });
    this.#host.addEventListener('pointercancel', () => {
      from = undefined;
    });
  }
}
