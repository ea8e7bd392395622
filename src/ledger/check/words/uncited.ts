// Text that carries a quantity: outside a citation it must not.

/** Millions and more, in the languages of the site. */
const scaleWord =
  '(?:m|b|tr)illions?|milliards?|(?:و|ب|ل|ال|بال|وال)*(?:مليون(?:ا|ين|ي|ان)?|ملايين|مليار(?:ا|ات|ين|ي|ان)?|ملايير|تريليون(?:ا|ات)?)';
const quantityWords = new RegExp(
  `(?<!\\p{L})(?:${scaleWord}|percent|pourcents?|(?:per|pour)\\s+cent)(?!\\p{L})|[%٪]|(?:في|ب)\\s*ال?(?:مئة|مائة)(?!\\p{L})`,
  'giu',
);
const onlyScaleWord = new RegExp(`^(?:${scaleWord})$`, 'iu');

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
