// The line above the results: what was taken for a word, which forms matched, and the way to the typed words alone.

import { element, textButton } from '../../../site/browser/element.ts';
import { fill } from '../../../site/locales.ts';
import type { Answer } from '../../query/answer.ts';
import type { Words } from '../words.ts';

const shownForms = 4;

export interface NoteParts {
  answer: Answer;
  /** Written forms that matched and were not typed. */
  forms: string[];
  isLiteral: boolean;
  onToggle: () => void;
}

export function notesOn(
  { answer: { plan, isExact }, forms, isLiteral, onToggle }: NoteParts,
  { search }: Words,
): HTMLElement[] {
  const list = forms.slice(0, shownForms).join(search.comma);
  const notes: HTMLElement[] = [];
  if (!isExact) notes.push(element('p', {}, search.notExact));
  if (plan.corrected.length > 0 && list !== '')
    notes.push(
      element(
        'p',
        {},
        fill(search.corrected, { typed: plan.corrected.join(search.comma), meant: forms[0] ?? '' }),
      ),
    );
  else if (isLiteral || list !== '') {
    const toggle = textButton(isLiteral ? search.loose : search.literal, onToggle);
    notes.push(element('p', {}, isLiteral ? '' : `${fill(search.also, { forms: list })} `, toggle));
  }
  return notes;
}
