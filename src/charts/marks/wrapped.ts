// Words on several lines, for drawings: SVG text does not break by itself.

/** At most `most` lines of about `length` characters; what is over stays on the last one. */
export function wrapped(words: string, length: number, most: number): string[] {
  const lines: string[] = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= length || lines.length === most)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
