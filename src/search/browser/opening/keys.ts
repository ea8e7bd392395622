// The keyboard of the panel, by the combobox pattern with a grid: the field keeps the focus, arrows choose a result and its
// other language, Enter opens it, and any letter goes on with the query. Escape leaves the result that is chosen, and never the query.

export interface Chooser {
  /** Chooses nothing: after a new answer. */
  clear: () => void;
}

const rowsIn = (hits: HTMLElement): HTMLElement[] => [...hits.querySelectorAll<HTMLElement>('[role="row"]')];
const cellsOf = (row: HTMLElement | undefined): HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>('[role="gridcell"]') ?? []),
];

/** What arrows walk through where there are no results: what is offered before typing. */
const offersIn = (hits: HTMLElement): HTMLElement[] => [
  ...hits.querySelectorAll<HTMLElement>('.offers:not([inert]) :is(a, button)'),
];

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;

/** `leave` is what Escape does in the field where nothing is chosen. */
export function useKeys(
  panel: HTMLElement,
  input: HTMLInputElement,
  hits: HTMLElement,
  leave: () => void,
): Chooser {
  let chosen: HTMLElement | undefined;

  function choose(cell: HTMLElement | undefined): void {
    chosen?.removeAttribute('aria-selected');
    chosen = cell;
    if (!cell) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    cell.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', cell.id);
    cell.scrollIntoView({ block: 'nearest' });
  }

  /** One row down or up; above the first there is the field itself. */
  function step(from: HTMLElement | undefined, by: 1 | -1): void {
    const rows = rowsIn(hits);
    const here = from ? rows.indexOf(from) : by === 1 ? -1 : rows.length;
    const next = rows[here + by];
    if (next) choose(cellsOf(next)[0]);
    else if (by === -1) choose(undefined);
    input.focus();
  }

  function stepThroughOffers(target: HTMLElement, by: 1 | -1): boolean {
    const stops = [input, ...offersIn(hits)];
    const next = stops[stops.indexOf(target) + by];
    next?.focus();
    return next !== undefined;
  }

  const sideways = (): HTMLElement | undefined =>
    cellsOf(chosen?.closest<HTMLElement>('[role="row"]') ?? undefined).find((cell) => cell !== chosen);

  /** Whether the key was taken. */
  function take(event: KeyboardEvent, target: HTMLElement): boolean {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const by = key === 'ArrowDown' ? 1 : -1;
      if (rowsIn(hits).length === 0) return stepThroughOffers(target, by);
      const from = target === input ? chosen : target;
      step(from?.closest<HTMLElement>('[role="row"]') ?? undefined, by);
      return true;
    }
    if (key === 'Escape' && target === input) {
      // By itself the field would be emptied, or keep the key.
      if (chosen) choose(undefined);
      else leave();
      return true;
    }
    if (target !== input || !chosen) return false;
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      choose(sideways() ?? chosen);
      return true;
    }
    if (key !== 'Enter') return false;
    chosen.querySelector('a')?.click();
    return true;
  }

  panel.addEventListener('keydown', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || event.isComposing || target.matches('select, [type="checkbox"]'))
      return;
    if (target !== input && isLetter(event)) {
      input.focus();
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (take(event, target)) event.preventDefault();
  });
  input.addEventListener('input', () => choose(undefined));
  return { clear: () => choose(undefined) };
}
