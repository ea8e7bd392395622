// Text that carries a quantity: outside a citation it must not.
import { perCentPattern, scaleWordPattern } from '../../../text/scaleWords.ts';

const quantityWords = new RegExp(
  `(?<!\\p{L})(?:${scaleWordPattern}|${perCentPattern})(?!\\p{L})|[%٪]`,
  'giu',
);
const onlyScaleWord = new RegExp(`^(?:${scaleWordPattern})$`, 'iu');

/** Whether a quantity of `quantitiesIn` is a million or more in words. */
export const isScaleWord = (quantity: string): boolean => onlyScaleWord.test(quantity);

/** Removes names that carry digits (GB200, Digital Morocco 2030), longest first, so that the rest can be judged. */
export function withoutNames(text: string, names: readonly string[]): string {
  let rest = text;
  for (const name of names) rest = rest.replaceAll(name, ' ');
  return rest;
}

/** Digits and quantity words of `text`, as they stand there. */
export function quantitiesIn(text: string): string[] {
  return [...(text.match(/\p{Nd}[\p{Nd}.,٫٬]*/gu) ?? []), ...(text.match(quantityWords) ?? [])];
}
