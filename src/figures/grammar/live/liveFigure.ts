// Brings one figure of the page to life: its inputs change its sentence, drawing, table and address.
import '../../../charts/marks/paperHatches.ts';
import { putDrawing } from '../../../charts/putDrawing.ts';
import { keepAddress } from '../../../site/browser/keepAddress.ts';
import { guardSliders } from '../../../site/browser/sliderTouch.ts';
import { hasWords } from '../../../text/runs/hasWords.ts';
import type { Answer, Figure, FigureInput, Material, RangeInput, State } from '../figure.ts';
import { queryOf, readState, usualState } from '../state.ts';
import { definitions } from './definitions.ts';
import { foldTable, labelCells } from './foldTable.ts';
import { showProblems } from './problems.ts';
import { rest } from './rest.ts';
import { followSheet } from './sheetDoor.ts';
import type { LiveWords } from './words.ts';

/** What the page's server sends for a figure. */
export interface Sent {
  frame: LiveWords;
  material: Material;
}

let isGuarded = false;

/** Throws where the page and its scripts are not of one build. */
function part<E extends Element>(figure: HTMLElement, name: string): E {
  const found = figure.querySelector<E>(`[data-figure-${name}]`);
  if (!found) throw new Error(`figure ${figure.dataset.figure}: received no part ${name}, expected one`);
  return found;
}

const controlsOf = (figure: HTMLElement): (HTMLInputElement | HTMLSelectElement)[] => [
  ...figure.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-input]'),
];

/** The state that the controls show. */
function shownState(figure: HTMLElement, inputs: readonly FigureInput[]): State {
  const state: Record<string, number | string> = { ...usualState(inputs) };
  for (const control of controlsOf(figure)) {
    const key = control.dataset.input ?? '';
    const isUnchosen = control.type === 'radio' && !(control as HTMLInputElement).checked;
    if (!isUnchosen) state[key] = control.type === 'range' ? Number(control.value) : control.value;
  }
  return state;
}

/** What the hand has moved while the script was on its way: the controls that no longer stand where the page put them. */
function movedState(figure: HTMLElement, inputs: readonly FigureInput[]): State {
  const shown = shownState(figure, inputs);
  const moved = controlsOf(figure).filter((control) => {
    if (control instanceof HTMLSelectElement)
      return [...control.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
    return control.type === 'radio'
      ? control.checked !== control.defaultChecked
      : control.value !== control.defaultValue;
  });
  const keys = moved.map(({ dataset }) => dataset.input ?? '');
  return Object.fromEntries(keys.map((key) => [key, shown[key]])) as State;
}

/** Sets the controls to a state. */
function showState(figure: HTMLElement, state: State): void {
  for (const control of controlsOf(figure)) {
    const value = String(state[control.dataset.input ?? '']);
    if (control.type === 'radio') (control as HTMLInputElement).checked = control.value === value;
    else control.value = value;
  }
}

function write(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

/** Writes the value of a slider in words, for eyes and ears. */
function showSaid(figure: HTMLElement, { key, say }: RangeInput, value: number): void {
  const said = say(value);
  write(figure.querySelector(`[data-said="${key}"]`), said);
  figure.querySelector(`[data-input="${key}"]`)?.setAttribute('aria-valuetext', said);
}

function showRows(body: HTMLElement, rows: Answer['rows']): void {
  body.replaceChildren(
    ...rows.map(([name = '', ...cells]) => {
      const row = document.createElement('tr');
      const head = document.createElement('th');
      head.scope = 'row';
      head.textContent = name;
      row.append(
        head,
        ...cells.map((cell) =>
          Object.assign(document.createElement('td'), {
            className: hasWords(cell) ? '' : 'num',
            textContent: cell,
          }),
        ),
      );
      return row;
    }),
  );
  labelCells(body.closest('table') as HTMLTableElement);
}

function showAnswer(figure: HTMLElement, { finding, drawing, label }: Answer): void {
  write(part(figure, 'finding'), finding);
  putDrawing(part(figure, 'marks'), drawing.content);
  part(figure, 'drawing').setAttribute('aria-label', label);
}

/** Wires a figure whose script and material are there. */
function wire(figure: HTMLElement, definition: Figure, { frame, material }: Sent): void {
  const inputs = definition.inputs(material);
  const isWholePage = figure.id === '';
  const link = part<HTMLAnchorElement>(figure, 'address');
  const ownPage = link.href;
  const lost = part<HTMLElement>(figure, 'lost');
  let found: State = {};
  let isAsked = false;
  let followWalk: (() => void) | undefined;
  let search = location.search;
  let rows = (): Answer['rows'] => [];
  let curves = (): NonNullable<Answer['curves']> => [];
  const table = part<HTMLElement>(figure, 'rows');
  const resting = rest(() => {
    showRows(table, rows());
    if (isWholePage && location.search !== search) keepAddress(search || location.pathname);
  });

  const show = (state: State): void => {
    const answer = definition.answer(state, material);
    rows = () => answer.rows;
    curves = () => answer.curves ?? [];
    showAnswer(figure, answer);
    // A table that is open goes along.
    if (table.closest('details')?.open) showRows(table, answer.rows);
    resting.begin();
    followWalk?.();
  };
  const draw = (): void => {
    isAsked = false;
    const state = shownState(figure, inputs);
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
    showProblems(figure, problems, frame);
    // An address that could not be used stays as it came, until the reader moves something.
    if (problems.length === 0 || Object.keys(moved).length > 0) draw();
    else show(state);
  } else ask();
  // A link that takes the address along, or opens the table, finds the last change in it.
  document.addEventListener('click', () => resting.end(), { capture: true });
  figure.addEventListener('input', ({ target }) => {
    if ((target as Element).matches('[data-input]')) ask();
  });
  for (const button of figure.querySelectorAll<HTMLButtonElement>('[data-action]'))
    button.addEventListener('click', async () => {
      // Not disabled, which would take the focus away.
      if (button.hasAttribute('aria-busy')) return;
      button.setAttribute('aria-busy', 'true');
      lost.hidden = true;
      try {
        await definition.act?.(button.dataset.action ?? '', material, redraw);
      } catch (cause) {
        console.warn(cause);
        lost.hidden = false;
      } finally {
        button.removeAttribute('aria-busy');
      }
    });
  definition.equip?.(figure, material, redraw);
  followSheet(figure, 'take', async (sheet) => {
    const { fillSheet } = await import('./takeSheet.ts');
    fillSheet(figure, sheet, { words: frame, state: () => shownState(figure, inputs) });
  });
  followSheet(figure, 'walk', async (sheet) => {
    const { wireWalk } = await import('./walk.ts');
    followWalk = wireWalk(figure, sheet, frame, () => curves());
  });
}

/** Asks for a figure's script and material, then wires it. Says so in the figure where they cannot be had. */
export async function liveFigure(figure: HTMLElement): Promise<void> {
  if (!isGuarded) guardSliders();
  isGuarded = true;
  await foldTable(figure);
  const { figure: id, href = '' } = figure.dataset;
  // A figure that is drawn and not computed has nothing more to bring.
  if (id === undefined) return;
  const load = definitions[id];
  if (!load)
    throw new Error(`figure: received ${id}, expected one of ${Object.keys(definitions).join(', ')}`);
  const [definition, response] = await Promise.all([load(), fetch(href)]);
  if (!response.ok)
    throw new Error(`figure ${id}: ${href}: received status ${response.status}, expected 200`);
  wire(figure, definition, (await response.json()) as Sent);
  part<HTMLElement>(figure, 'lost').hidden = true;
  figure.dataset.figureState = 'alive';
}
