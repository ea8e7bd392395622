// A sentence of the interface cut at its places, so that each can become an element.

/** "At {mw} MW" gives text "At ", place "mw", text " MW". */
export const templateParts = (template: string): { text: string; place?: string }[] =>
  template
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/.test(part) ? { text: '', place: part.slice(1, -1) } : { text: part }));
