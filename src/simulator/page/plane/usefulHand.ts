// The useful work in the sentence under a hand: dragged along, stepped by keys, or typed into the field that takes its place.
import { goOn } from '../../answers/fault.ts';
import { one } from '../../dom/elements.ts';
import { showRefusal } from '../../dom/problems.ts';
import type { Rule } from '../../inputs/rules.ts';
import type { View } from '../../panels/view.ts';
import { followDrag } from './drag.ts';
import type { StatedWork } from './statedWork.ts';

/** Megawatts of useful work for each pixel that the number is dragged along. */
const MW_PER_PX = 0.1;

/** What keys add, and with Shift [MW]. */
const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [0.5, 0.1],
  ArrowDown: [-0.5, -0.1],
  PageUp: [2, 2],
  PageDown: [-2, -2],
};

const number = (): HTMLElement => one('[data-useful]');
const field = (): HTMLInputElement => one('[data-useful-field]');
/** What the field was last in step with: a text that differs from it is being typed. */
let known = '';

export function followUseful(work: StatedWork): void {
  const [shown, typed] = [number(), field()];
  const commit = (): void => {
    if (typed.value === known) return;
    known = typed.value;
    goOn(work.type(known));
  };
  const edit = (): void => {
    known = shown.textContent;
    typed.value = known;
    typed.hidden = false;
    shown.hidden = true;
    typed.select();
    typed.focus();
  };
  shown.tabIndex = 0;
  shown.addEventListener('focus', edit);
  // A press may become a drag: it focuses nothing before it has ended.
  shown.addEventListener('mousedown', (event) => event.preventDefault());
  typed.addEventListener('blur', () => {
    commit();
    shown.hidden = false;
    typed.hidden = true;
  });
  typed.addEventListener('keydown', (event) => {
    const by = steps[event.key]?.[Number(event.shiftKey)];
    if (by !== undefined) {
      event.preventDefault();
      goOn(work.step(by));
    }
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') typed.value = known;
  });
  followDrag(shown, {
    take: () => work.held,
    drag: (from, x, fromX) => work.glide(from.usefulMw + (x - fromX) * MW_PER_PX, from),
    drop: (from, x, fromX) => goOn(work.state(from.usefulMw + (x - fromX) * MW_PER_PX, from)),
    press: edit,
    giveBack: (from) => work.giveBack(from),
  });
}

/** The number has been written: a field in which nobody is typing follows it. */
export function showUsefulNumber(): void {
  const { textContent: text } = number();
  if (field().value !== known || text === known) return;
  field().value = text;
  known = text;
}

/** Says why a text cannot be used; the field is in step with the number again. */
export function refuseUseful(
  text: string,
  rule: Rule,
  words: View['words']['problems'],
  language: string,
): void {
  field().value = text;
  showRefusal(field(), rule, words, language);
  known = number().textContent;
  field().value = known;
}
