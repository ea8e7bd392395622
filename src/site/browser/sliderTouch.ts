// Sliders under a finger: a tap or a drag along the slider sets it, a swipe that scrolls the page changes nothing.
// A browser moves the slider as soon as it is touched; what it sets is held back until it is known what the touch is.

/** Way along the slider after which a touch is a drag [CSS px]: more than a finger that rests, less than a scroll begins with. */
const DRAG_PX = 6;

interface Touch {
  slider: HTMLInputElement;
  pointerId: number;
  x: number;
  y: number;
  /** Value before the touch, and the one under the finger. */
  before: string;
  touched: string;
  isDrag: boolean;
}

const sliderOf = (target: EventTarget | null): HTMLInputElement | null =>
  target instanceof HTMLInputElement &&
  target.type === 'range' &&
  !target.disabled &&
  !target.hasAttribute('data-upright')
    ? target
    : null;

/** Guards every slider of the page, also those that come later. */
export function guardSliders(root: Document = document): void {
  let touch: Touch | undefined;

  const set = ({ slider }: Touch, value: string): void => {
    if (slider.value === value) return;
    slider.value = value;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const on = (type: string, act: (event: PointerEvent, touch: Touch) => void): void =>
    root.addEventListener(
      type,
      (event) => {
        if (touch && (event as PointerEvent).pointerId === touch.pointerId) act(event as PointerEvent, touch);
      },
      { capture: true },
    );

  root.addEventListener(
    'pointerdown',
    ({ target, pointerType, pointerId, isPrimary, clientX: x, clientY: y }) => {
      const slider = sliderOf(target);
      if (!slider || pointerType !== 'touch' || !isPrimary) return;
      const { value } = slider;
      touch = { slider, pointerId, x, y, before: value, touched: value, isDrag: false };
    },
    { capture: true },
  );
  root.addEventListener(
    'input',
    (event) => {
      if (!touch || touch.isDrag || event.target !== touch.slider || !event.isTrusted) return;
      event.stopImmediatePropagation();
      touch.touched = touch.slider.value;
      touch.slider.value = touch.before;
    },
    { capture: true },
  );
  on('pointermove', ({ clientX, clientY }, held) => {
    const along = Math.abs(clientX - held.x);
    if (held.isDrag || along < DRAG_PX || along < Math.abs(clientY - held.y)) return;
    held.isDrag = true;
    set(held, held.touched);
  });
  on('pointerup', (_, held) => {
    touch = undefined;
    if (!held.isDrag) set(held, held.touched);
  });
  // The browser has taken the touch for scrolling.
  on('pointercancel', (_, held) => {
    touch = undefined;
    set(held, held.before);
  });
}
