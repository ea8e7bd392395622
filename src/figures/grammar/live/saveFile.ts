// Gives the reader a text as a file.

let last: string | undefined;

/** The address of a file is held until the next one is asked for: a slow browser still reads it after the press. */
export function saveFile(name: string, type: string, text: string): void {
  if (last) URL.revokeObjectURL(last);
  last = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href: last, download: name }).click();
}
