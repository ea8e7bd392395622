// `_headers` of a built site, as Cloudflare Pages and Netlify read it.

export type Headers = [name: string, value: string][];

/** What a path is given: the headers of every rule that fits, `*` standing for anything. */
export function headersOf(file: string, path: string): Headers {
  return file
    .trim()
    .split('\n\n')
    .flatMap((block) => {
      const [pattern = '', ...lines] = block.split('\n');
      const [start = '', end] = pattern.split('*');
      const fits = end === undefined ? path === pattern : path.startsWith(start);
      const headers = lines.map((line): [string, string] => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
      });
      return fits ? headers : [];
    });
}
