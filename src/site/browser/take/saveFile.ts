// Gives the reader a text or an image as a file.

let last: string | undefined;

/** The address of a file is held until the next one is asked for: a slow browser still reads it after the press. */
export function saveFile(name: string, type: string, content: BlobPart): void {
  if (last) URL.revokeObjectURL(last);
  last = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href: last, download: name }).click();
}
