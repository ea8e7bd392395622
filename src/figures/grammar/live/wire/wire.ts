// A figure under the hand: its inputs change its sentence, drawing, table and address.
import { keepAddress } from '../../../../site/browser/keepAddress.ts';
import type { Answer, Figure, Lent, Material, State } from '../../figure.ts';
import { queryOf, readState } from '../../state.ts';
import { tellLost } from '../lost.ts';
import { rest } from '../rest.ts';
import { followSheet } from '../sheetDoor.ts';
import type { LiveWords } from '../words.ts';
import { movedState, shownState, showState } from './controls.ts';
import { part, showAnswer, showRows, showSaid, write } from './parts.ts';

/** What the page's server sends for a figure. */
export interface Sent {
  frame: LiveWords;
  material: Material;
}

/** Wires a figure whose script and material are there. */
export function wire(figure: HTMLElement, definition: Figure, sent: Sent): void {
  const { frame, material } = sent;
  const inputs = definition.inputs(material);
  const isWholePage = figure.id === '';
  const link = part<HTMLAnchorElement>(figure, 'address');
  const ownPage = link.href;
  let found: State = {};
  let isAsked = false;
  let followWalk: (() => void) | undefined;
  let search = location.search;
  let rows = (): Answer['rows'] => [];
  let curves = (): NonNullable<Answer['curves']> => [];
  const table = part<HTMLElement>(figure, 'rows');
  const stamp = figure.querySelector('.title-block .value');
  const standing = stamp?.textContent ?? '';
  const resting = rest(() => {
    showRows(table, rows());
    if (isWholePage && location.search !== search) keepAddress(search || location.pathname);
  });

  const shown = (): State => shownState(figure, inputs);
  const show = (state: State): void => {
    const answer = definition.answer(state, material);
    rows = () => answer.rows;
    curves = () => answer.curves ?? [];
    showAnswer(figure, answer);
    write(stamp, answer.isMeasured ? frame.measured : standing);
    // A table that is open goes along.
    if (table.closest('details')?.open) showRows(table, answer.rows);
    resting.begin();
    followWalk?.();
  };
  const draw = (): void => {
    isAsked = false;
    const state = shown();
    for (const input of inputs) if (input.kind === 'range') showSaid(figure, input, Number(state[input.key]));
    show({ ...state, ...found });
    search = queryOf(state, inputs);
    link.href = ownPage + search;
  };
  const ask = (): void => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(draw);
  };

  const redraw = (more: State): void => {
    found = { ...found, ...more };
    ask();
  };

  if (isWholePage) {
    const { state: asked, problems } = readState(location.search, inputs);
    const moved = movedState(figure, inputs);
    const state = { ...asked, ...moved };
    showState(figure, state);
    if (problems.length > 0)
      import('../problems.ts').then(
        ({ showProblems }) => showProblems(figure, problems, sent),
        () => tellLost(link, true),
      );
    // An address that could not be used stays as it came, until the reader moves something.
    if (problems.length === 0 || Object.keys(moved).length > 0) draw();
    else show(state);
  } else ask();
  // A link that takes the address along, or opens the table, finds the last change in it.
  document.addEventListener('click', () => resting.end(), { capture: true });
  figure.addEventListener('input', ({ target }) => {
    if ((target as Element).matches('[data-input]')) ask();
  });
  const busy: Lent['busy'] = async (button, act) => {
    const name = button.textContent;
    // Not disabled, which would take the focus away.
    button.setAttribute('aria-busy', 'true');
    button.textContent = frame.working;
    tellLost(button, false);
    try {
      await act();
    } catch (cause) {
      console.warn(cause);
      tellLost(button, true);
    }
    button.removeAttribute('aria-busy');
    button.textContent = name;
  };
  definition.equip?.(figure, material, redraw, { busy, rest });
  // What the buttons ask for, one press at a time.
  for (const button of figure.querySelectorAll<HTMLButtonElement>('[data-action]')) {
    const { action = '' } = button.dataset;
    const run = () => busy(button, () => definition.act?.(action, material, redraw, shown));
    button.addEventListener('click', () => button.hasAttribute('aria-busy') || run());
    // It was pressed before the figure was alive.
    if (button.hasAttribute('aria-busy')) void run();
  }
  followSheet(figure, 'take', async (sheet) => {
    const { fillSheet } = await import('../takeSheet.ts');
    fillSheet(figure, sheet, { words: frame, state: shown });
  });
  followSheet(figure, 'walk', async (sheet) => {
    const { wireWalk } = await import('../walk.ts');
    followWalk = wireWalk(figure, sheet, frame, () => curves());
  });
}
