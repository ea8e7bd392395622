// The hand on the power: keys on the handle, the column and the empty plane under a pointer, the number in the sentence.
import { narrowPlane, widePlane } from '../../../charts/plane/planeFrame.ts';
import { GOAL_MW } from '../../../model/cluster/phases.ts';
import { one, writeAttribute } from '../../dom/elements.ts';
import { narrowScreen } from '../../dom/narrow.ts';
import { powerAfterKey } from './powerKeys.ts';

export interface PowerPorts {
  mw(): number;
  setPower(mw: number): void;
  /** Sets the power that a reader has typed, or says why it cannot be. */
  typePower(text: string): void;
  /** A stratum of the column was touched: its name. */
  onStratum(name: string): void;
}

/** Way of a pointer after which it drags [CSS px]. */
const DRAG_PX = 5;
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
  let held: { id: number; x: number; from: number; isDrag: boolean; stratum: string | undefined } | undefined;
  stage.addEventListener('pointerdown', (event) => {
    const target = event.target as Element;
    if (!event.isPrimary || event.button !== 0 || !target.closest('svg[data-chart]')) return;
    const stratum = target.getAttribute('data-stratum') ?? undefined;
    held = { id: event.pointerId, x: event.clientX, from: mw(), isDrag: false, stratum };
  });
  addEventListener('pointermove', (event) => {
    if (!held || event.pointerId !== held.id) return;
    if (!held.isDrag && Math.abs(event.clientX - held.x) < DRAG_PX) return;
    held.isDrag = true;
    setPower(held.from + powerAt(stage, event.clientX) - powerAt(stage, held.x));
  });
  addEventListener('pointerup', (event) => {
    if (!held || event.pointerId !== held.id) return;
    const { isDrag, stratum } = held;
    held = undefined;
    if (isDrag) return;
    if (stratum) onStratum(stratum);
    else setPower(powerAt(stage, event.clientX));
  });
  // The browser has taken the touch for scrolling: nothing was meant.
  addEventListener('pointercancel', (event) => {
    if (held?.isDrag && event.pointerId === held.id) setPower(held.from);
    held = undefined;
  });
}

/** The number is typed into, stepped by keys, or dragged along. */
function followNumber(field: HTMLInputElement, ports: PowerPorts): void {
  const { mw, setPower } = ports;
  field.disabled = false;
  field.addEventListener('keydown', (event) => {
    if (/^(ArrowUp|ArrowDown|Page)/.test(event.key)) {
      const next = powerAfterKey(event.key, event.shiftKey, mw());
      if (next === undefined) return;
      event.preventDefault();
      setPower(next);
      field.value = String(mw());
    }
    if (event.key === 'Enter') field.blur();
  });
  field.addEventListener('change', () => {
    ports.typePower(field.value);
    field.value = String(mw());
  });
  let from: { x: number; mw: number; id: number } | undefined;
  field.addEventListener('pointerdown', ({ clientX, pointerId, isPrimary }) => {
    if (isPrimary && document.activeElement !== field) from = { x: clientX, mw: mw(), id: pointerId };
  });
  addEventListener('pointermove', ({ clientX, pointerId }) => {
    if (!from || pointerId !== from.id || Math.abs(clientX - from.x) < DRAG_PX) return;
    setPower(Math.round((from.mw + (clientX - from.x) * MW_PER_PX) / 5) * 5);
  });
  for (const end of ['pointerup', 'pointercancel'])
    addEventListener(end, () => {
      from = undefined;
    });
}

/** Writes the power into the number of the sentence, unless it is being typed. */
export function showPowerNumber(mw: number): void {
  const field = one<HTMLInputElement>('[data-scrub]');
  writeAttribute(field, 'aria-valuenow', String(mw));
  if (document.activeElement !== field) field.value = String(mw);
}
