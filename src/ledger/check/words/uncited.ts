// Text that carries a quantity: outside a citation it must not.

const quantityWords =
  /(?<!\p{L})(?:(?:m|b|tr)illions?|milliards?|percent|per cent|pour cent|(?:و|ب|ل|ال|بال|وال)*(?:مليون(?:ا|ين|ي|ان)?|ملايين|مليار(?:ا|ات|ين|ي|ان)?|ملايير|تريليون(?:ا|ات)?))(?!\p{L})|[%٪]|(?:في|ب)\s?ال?(?:مئة|مائة)(?!\p{L})/giu;

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
