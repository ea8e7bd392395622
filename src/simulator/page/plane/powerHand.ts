// The hand on the power: keys on the handle, the column and the empty plane under a pointer, the number in the sentence.
import { narrowPlane, widePlane } from '../../../charts/plane/planeFrame.ts';
import { GOAL_MW } from '../../../model/cluster/phases.ts';
import { one, writeAttribute } from '../../dom/elements.ts';
import { narrowScreen } from '../../dom/narrow.ts';
import { followDrag } from './drag.ts';
import { powerAfterKey } from './powerKeys.ts';

export interface PowerPorts {
  mw(): number;
  setPower(mw: number): void;
  /** Sets the power that a reader has typed, or says why it cannot be. */
  typePower(text: string): void;
  /** A stratum of the column was touched: its name. */
  onStratum(name: string): void;
}

/** Megawatts for each pixel that a number is dragged along. */
const MW_PER_PX = 1.2;

export function followPower(ports: PowerPorts): void {
  followKeys(one('[data-power]'), ports);
  followStage(one('[data-stage]'), ports);
  followNumber(one<HTMLInputElement>('[data-scrub]'), ports);
}

function followKeys(field: HTMLElement, { mw, setPower }: PowerPorts): void {
  field.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = powerAfterKey(event.key, event.shiftKey, mw());
    if (next === undefined) return;
    event.preventDefault();
    setPower(next);
  });
}

/** Power under a pointer in the drawing that is shown [MW]. */
function powerAt(stage: HTMLElement, clientX: number): number {
  const { left, width } = stage.getBoundingClientRect();
  const frame = narrowScreen().matches ? narrowPlane : widePlane;
  const x = ((clientX - left) / width) * frame.width;
  return ((x - frame.left) / (frame.right - frame.left)) * GOAL_MW;
}

function followStage(stage: HTMLElement, { mw, setPower, onStratum }: PowerPorts): void {
  followDrag(stage, {
    take({ target }) {
      const part = target as Element;
      if (!part.closest('svg[data-chart]')) return undefined;
      return { mw: mw(), stratum: part.getAttribute('data-stratum') };
    },
    drag: (from, x, fromX) => setPower(from.mw + powerAt(stage, x) - powerAt(stage, fromX)),
    press({ stratum }, x) {
      if (stratum) onStratum(stratum);
      else setPower(powerAt(stage, x));
    },
    giveBack: (from) => setPower(from.mw),
  });
}

/** The number is typed into, stepped by keys, or dragged along. */
function followNumber(field: HTMLInputElement, ports: PowerPorts): void {
  const { mw } = ports;
  // A press of the mouse focuses the field, and the screen leaves a field in use alone.
  const setPower = (to: number): void => {
    ports.setPower(to);
    field.value = String(mw());
  };
  field.disabled = false;
  field.addEventListener('keydown', (event) => {
    if (/^(ArrowUp|ArrowDown|Page)/.test(event.key)) {
      const next = powerAfterKey(event.key, event.shiftKey, mw());
      if (next === undefined) return;
      event.preventDefault();
      setPower(next);
    }
    if (event.key === 'Enter') field.blur();
    if (event.key === 'Escape') field.value = String(mw());
  });
  field.addEventListener('change', () => {
    ports.typePower(field.value);
    field.value = String(mw());
  });
  followDrag(field, {
    take: () => (document.activeElement === field ? undefined : { mw: mw() }),
    drag: (from, x, fromX) => setPower(Math.round((from.mw + (x - fromX) * MW_PER_PX) / 5) * 5),
    giveBack: (from) => setPower(from.mw),
  });
}

/** Writes the power into the number of the sentence, unless it is being typed. */
export function showPowerNumber(mw: number): void {
  const field = one<HTMLInputElement>('[data-scrub]');
  writeAttribute(field, 'aria-valuenow', String(mw));
  if (document.activeElement !== field) field.value = String(mw);
}
