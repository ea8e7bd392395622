// The reader's hand: drag or arrow keys turn the campus, which always comes to rest on one of its four corners; a tap points.

/** A drag over this share of the canvas's width is a quarter turn. */
const DRAG_PER_QUARTER = 0.5;
/** A drag longer than this [CSS pixels] turns at least one quarter. */
const MEANT_DRAG_PX = 24;
/** A hand that has moved further than this on its way no longer taps [CSS pixels]. */
const TAP_PX = 6;

export interface TurnListener {
  /** While the hand drags: quarters, with fractions, from the last rest. */
  onDrag: (quarters: number) => void;
  /** The hand let go, or a key was pressed: whole quarters from the last rest. */
  onTurn: (quarters: number) => void;
  onTap: (event: PointerEvent) => void;
}

/** Whole quarters that a drag of so many pixels means. */
export function quartersOf(dragPx: number, widthPx: number): number {
  const quarters = Math.round(dragPx / (widthPx * DRAG_PER_QUARTER));
  return quarters === 0 && Math.abs(dragPx) > MEANT_DRAG_PX ? Math.sign(dragPx) : quarters;
}

export function listenForTurns(canvas: HTMLCanvasElement, { onDrag, onTurn, onTap }: TurnListener): void {
  let start: { x: number; y: number } | undefined;
  let isTap = false;
  canvas.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    start = { x: event.clientX, y: event.clientY };
    isTap = true;
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!start) return;
    isTap &&= Math.hypot(event.clientX - start.x, event.clientY - start.y) <= TAP_PX;
    if (!isTap) onDrag((event.clientX - start.x) / (canvas.clientWidth * DRAG_PER_QUARTER));
  });
  const release = (event: PointerEvent): void => {
    if (!start) return;
    const isUp = event.type === 'pointerup';
    const dragPx = isUp ? event.clientX - start.x : 0;
    start = undefined;
    onTurn(quartersOf(dragPx, canvas.clientWidth));
    if (isUp && isTap) onTap(event);
  };
  canvas.addEventListener('pointerup', release);
  canvas.addEventListener('pointercancel', release);
  canvas.addEventListener('keydown', (event) => {
    const quarters = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (quarters === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onTurn(quarters);
  });
}
