// What runs in the page of a figure: the function is sent there alone, so it holds all that it needs.

/** Moves every input so many times, sliders to and fro between their ends, and gives each time to the frame that answers [ms]. */
export async function runFigure(moves: number): Promise<number[]> {
  const controls = document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    '[data-figure] [data-input]',
  );
  const times: number[] = [];
  for (const control of controls) {
    for (let move = 1; move <= moves; move++) {
      if (control instanceof HTMLSelectElement) control.selectedIndex = move % control.options.length;
      else if (control.type === 'radio') control.checked = true;
      else {
        const [low, high] = [Number(control.min), Number(control.max)];
        control.value = String(low + (high - low) * Math.abs((((2 * move) / moves) % 2) - 1));
      }
      const start = performance.now();
      control.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise<void>((answered) => {
        // The figure asked for its frame first; the next task comes after that frame is painted.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => answered();
          port2.postMessage('');
        });
      });
      times.push(performance.now() - start);
    }
  }
  return times;
}
