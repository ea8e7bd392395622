// The line above the results: what was taken for a word, which forms matched, and the way to the typed words alone.

import { element, textButton } from '../../../site/browser/element.ts';
import { fill } from '../../../site/locales.ts';
import { fold } from '../../../text/analysis/fold.ts';
import type { Answer } from '../../query/answer.ts';
import type { Corrected } from '../../query/plan.ts';
import type { Words } from '../words.ts';
import type { WrittenForm } from './excerpt.ts';

const shownForms = 4;

export interface NoteParts {
  answer: Answer;
  /** Written forms that matched and were not typed. */
  forms: WrittenForm[];
  isLiteral: boolean;
  onToggle: () => void;
}

/** How far a written form is from its word: what stands before the stem, then its letters. */
function roughness({ text, stem }: WrittenForm): number {
  const before = fold(text).indexOf(stem.slice(0, 2));
  return (before < 0 ? text.length : before) * 100 + text.length;
}

/** A written form without the clitic before it: موسكو of بموسكو, الدار of والدار. */
function withoutClitic({ text, stem }: WrittenForm): string {
  const before = fold(text).indexOf(stem.slice(0, 2));
  const hasClitic = /^[وفبلك]/.test(text) && (before === 1 || /^.\p{M}*ال/u.test(text));
  return hasClitic ? text.slice(1).replace(/^\p{M}+/u, '') : text;
}

/** Of the written forms of each stem the plainest, in the order in which stems were first met: مركز, not ومركز. */
export function plainForms(forms: readonly WrittenForm[]): WrittenForm[] {
  const byStem = new Map<string, WrittenForm>();
  for (const form of forms) {
    const known = byStem.get(form.stem);
    if (known === undefined || roughness(form) < roughness(known)) byStem.set(form.stem, form);
  }
  return [...byStem.values()].map((form) => ({ ...form, text: withoutClitic(form) }));
}

/** Each corrected word with the written form that was found for it. One that only was left out, or is right in its name, says nothing. */
export function correctionsShown(
  corrected: readonly Corrected[],
  forms: readonly WrittenForm[],
): { typed: string; meant: string }[] {
  const plain = plainForms(forms);
  return corrected.flatMap(({ typed, meant, isInName }) => {
    if (isInName) return [];
    const stem = meant.find((likely) => plain.some((form) => form.stem === likely));
    const form = plain.find((written) => written.stem === stem);
    return form ? [{ typed, meant: form.text }] : [];
  });
}

export function notesOn(
  { answer: { plan, isExact, onOtherKeyboard }, forms, isLiteral, onToggle }: NoteParts,
  { search }: Words,
): HTMLElement[] {
  const texts = plainForms(forms)
    .map(({ text }) => text)
    .filter((text) => !plan.words.includes(text));
  const list = texts.slice(0, shownForms).join(search.comma);
  const corrections = isLiteral ? [] : correctionsShown(plan.corrected, forms);
  const notes: HTMLElement[] = [];
  if (onOtherKeyboard !== undefined)
    notes.push(element('p', {}, fill(search.otherKeyboard, { query: onOtherKeyboard })));
  if (!isExact) notes.push(element('p', {}, search.notExact));
  if (corrections.length > 0)
    notes.push(...corrections.map((words) => element('p', {}, fill(search.corrected, words))));
  else if (isLiteral || list !== '') {
    const toggle = textButton(isLiteral ? search.loose : search.literal, onToggle);
    notes.push(element('p', {}, isLiteral ? '' : `${fill(search.also, { forms: list })} `, toggle));
  }
  return notes;
}
