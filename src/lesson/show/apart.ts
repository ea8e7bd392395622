// What lies behind a lesson in class is out of reach: of the keyboard, of a pointer, of a screen reader.

/** Takes away, or gives back, all of the page beside `host`. A dialog, such as search, stays: it lies above. */
export function keepApart(host: HTMLElement, isApart: boolean): void {
  for (let part: HTMLElement = host; part.parentElement && part !== document.body; part = part.parentElement)
    for (const beside of part.parentElement.children)
      if (beside !== part && !beside.matches('dialog')) beside.toggleAttribute('inert', isApart);
}
