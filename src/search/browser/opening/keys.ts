// The keyboard of the panel: up and down through results, sideways to the other language of one.

const links = '[data-search-rank], .recent button';

export function useArrowKeys(panel: HTMLElement, input: HTMLInputElement): void {
  panel.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (
      !(target instanceof HTMLElement) ||
      event.isComposing ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey
    )
      return;
    const stops = [input, ...panel.querySelectorAll<HTMLElement>(links)];
    const row = target.closest('li');
    const main = row?.querySelector<HTMLElement>(links);
    const here = stops.indexOf(target === input ? input : (main ?? target));
    if (here < 0) return;
    let next: HTMLElement | null | undefined;
    if (key === 'ArrowDown') next = stops[here + 1];
    else if (key === 'ArrowUp') next = stops[here - 1];
    else if ((key === 'ArrowLeft' || key === 'ArrowRight') && target !== input)
      next = target === main ? row?.querySelector<HTMLElement>('[data-counterpart]') : main;
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
