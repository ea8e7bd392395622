// Work that is done once in a frame, or once in a while.

/** Calls `draw` once in the next frame, however often it is asked. */
export function oncePerFrame(draw: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      draw();
    });
  };
}

export interface Paced<Value> {
  tell(value: Value): void;
  /** Shows what still waits. */
  hurry(): void;
}

/** Shows a value at once, and those that follow no oftener than once in so many milliseconds: the latest of them. */
export function paced<Value>(pauseMs: number, show: (value: Value) => void): Paced<Value> {
  let waiting: { value: Value } | undefined;
  let isPausing = false;
  const hurry = (): void => {
    const latest = waiting;
    waiting = undefined;
    if (latest) show(latest.value);
  };
  const goOn = (): void => {
    isPausing = waiting !== undefined;
    if (!isPausing) return;
    hurry();
    setTimeout(goOn, pauseMs);
  };
  return {
    tell(value) {
      waiting = { value };
      if (!isPausing) goOn();
    },
    hurry,
  };
}
