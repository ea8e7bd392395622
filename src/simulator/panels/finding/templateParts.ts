// A sentence of the interface cut at its places, so that each can become an element.

interface TemplatePart {
  text: string;
  place?: string;
}

/** "At {mw} MW" gives text "At ", place "mw", text " MW". */
export const templateParts = (template: string): TemplatePart[] =>
  template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/.test(part) ? { text: '', place: part.slice(1, -1) } : { text: part }));

/** How a sentence goes on behind one of its places. */
export function behindPlace(template: string, behind: string): TemplatePart[] {
  const parts = templateParts(template);
  return parts.slice(parts.findIndex(({ place }) => place === behind) + 1);
}
