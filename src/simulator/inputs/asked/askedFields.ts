// Ties the fields that are no settings to what the reader asks.
import { toWesternDigits } from '../../../text/digits.ts';
import { all, one } from '../../dom/elements.ts';
import { showRefusal } from '../../dom/problems.ts';
import type { Words } from '../../view.ts';
import type { Rule } from '../address/rules.ts';
import { type Asked, type AskedKey, askedByDefault, askedRules, readAsked } from './asked.ts';

type Field = HTMLInputElement | HTMLSelectElement;

/** Calls `onChange` with everything asked and the field that changed. */
export function listenToAsked(words: Words, onChange: (asked: Asked, key: AskedKey) => void): void {
  let asked = askedByDefault;
  const fields = all<Field>('[data-asked]');
  const keyOf = (field: Field): AskedKey => field.name as AskedKey;

  const read = (field: Field): void => {
    const key = keyOf(field);
    const value = readAsked(key, toWesternDigits(field.value.trim()));
    showRefusal(
      field,
      value === undefined ? ({ ...askedRules[key], fallback: asked[key] } as Rule) : null,
      words.problems,
    );
    if (value === undefined || value === asked[key]) return;
    asked = { ...asked, [key]: value };
    onChange(asked, key);
  };
  const setAll = (): void => {
    for (const field of fields) {
      field.value = askedByDefault[keyOf(field)];
      read(field);
    }
  };

  // A browser may have kept what stood in the fields before a reload.
  setAll();
  for (const field of fields) field.addEventListener('input', () => read(field));
  one('[data-reset]').addEventListener('click', setAll);
}
