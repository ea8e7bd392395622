// What runs in the page: each function is sent there alone, so it holds all that it needs.

/** Sets a control and gives the time until the frame that shows another finding is there [ms]; then waits for rest. */
export async function runChange([name, value]: readonly [string, string]): Promise<number> {
  const field = document.querySelector<HTMLInputElement>(`[data-control][name="${name}"]`);
  const finding = document.querySelector('[data-finding]');
  if (!field || !finding) throw new Error(`redraw: received no field ${name} or no finding, expected both`);
  const redrawn = new Promise<number>((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new Error(`redraw: ${name} to ${value} changed no finding`)),
      20_000,
    );
    const observer = new MutationObserver(() => {
      observer.disconnect();
      clearTimeout(limit);
      // The changes of a frame are made just before it is painted; the next task comes after.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage('');
    });
    observer.observe(finding, { subtree: true, childList: true, characterData: true, attributes: true });
  });
  const start = performance.now();
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const end = await redrawn;
  // At rest: nothing is written or drawn for half a second.
  await new Promise<void>((resolve) => {
    let timer = setTimeout(resolve, 500);
    const rest = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        rest.disconnect();
        resolve();
      }, 500);
    });
    rest.observe(document.querySelector('[data-simulator]') ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
  return end - start;
}

/** Moves a control in every frame and gives how often in a second the plane was drawn anew, and how many frames there were. */
export async function runDrag([name, values, durationMs]: readonly [
  string,
  readonly string[],
  number,
]): Promise<{ redrawsPerS: number; framesPerS: number }> {
  const field = document.querySelector<HTMLInputElement>(`[data-control][name="${name}"]`);
  const stage = document.querySelector('[data-stage]');
  if (!field || !stage) throw new Error(`redraw: received no field ${name} or no plane, expected both`);
  let redraws = 0;
  const observer = new MutationObserver(() => {
    redraws += 1;
  });
  // A drawing changes in place: its numbers and its words, seldom its parts.
  for (const drawing of stage.querySelectorAll('svg[data-chart]'))
    observer.observe(drawing, { subtree: true, childList: true, characterData: true, attributes: true });
  const [low, high] = [Number(values[0]), Number(values[1])];
  const start = performance.now();
  let frame = 0;
  for (; performance.now() - start < durationMs; frame++) {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    // A slider goes to and fro between two of its values in 60 steps; a menu from one choice to the next.
    const share = Math.abs(((frame / 30) % 2) - 1);
    field.value = field.matches('select')
      ? (values[frame % values.length] ?? '')
      : String(Math.round((low + (high - low) * share) * 100) / 100);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  observer.disconnect();
  const seconds = (performance.now() - start) / 1000;
  return { redrawsPerS: redraws / seconds, framesPerS: frame / seconds };
}
