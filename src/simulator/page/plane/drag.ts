// A pointer that goes down on an element: it drags along, it presses, or the browser takes it for scrolling.

/** Way of a pointer after which it drags [CSS px]. */
const DRAG_PX = 5;

/** What an element does under a pointer; `Held` is what it keeps of the pointer's going down. */
export interface DragPorts<Held> {
  /** Undefined where nothing is to follow. */
  take(event: PointerEvent): Held | undefined;
  /** The pointer is at `x`, having come down at `fromX` [CSS px]. */
  drag(held: Held, x: number, fromX: number): void;
  /** The pointer went up after a drag. */
  drop?(held: Held, x: number, fromX: number): void;
  /** The pointer went up without a drag. */
  press?(held: Held, x: number): void;
  /** The browser has taken a pointer that dragged for scrolling: nothing was meant. */
  giveBack(held: Held): void;
}

export function followDrag<Held>(element: HTMLElement, ports: DragPorts<Held>): void {
  let pointer: { id: number; x: number; isDrag: boolean; held: Held } | undefined;
  element.addEventListener('pointerdown', (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    const held = ports.take(event);
    pointer = held && { id: event.pointerId, x: event.clientX, isDrag: false, held };
  });
  addEventListener('pointermove', ({ pointerId, clientX }) => {
    if (!pointer || pointerId !== pointer.id) return;
    pointer.isDrag ||= Math.abs(clientX - pointer.x) >= DRAG_PX;
    if (pointer.isDrag) ports.drag(pointer.held, clientX, pointer.x);
  });
  /** Ends what `pointerId` does; undefined where it does nothing here. */
  const end = ({ pointerId }: PointerEvent) => {
    if (pointer?.id !== pointerId) return undefined;
    const ended = pointer;
    pointer = undefined;
    return ended;
  };
  addEventListener('pointerup', (event) => {
    const ended = end(event);
    if (ended?.isDrag) ports.drop?.(ended.held, event.clientX, ended.x);
    else if (ended) ports.press?.(ended.held, event.clientX);
  });
  addEventListener('pointercancel', (event) => {
    const ended = end(event);
    if (ended?.isDrag) ports.giveBack(ended.held);
  });
}
