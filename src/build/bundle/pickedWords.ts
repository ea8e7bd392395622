// `content/ui/fr.json?keys=search,status`: some of the interface strings of a language, so that a script carries no others.
import { readFileSync } from 'node:fs';
import type { AstroConfig } from 'astro';

type Plugins = NonNullable<NonNullable<AstroConfig['vite']>['plugins']>;

const asked = /^(.*\/content\/ui\/[\w-]+)\.json\?keys=([\w,]+)$/;
/** The module's own name: no `.json`, which Vite would read by itself. */
const given = /^(.*)\.words\.js\?keys=([\w,]+)$/;

/** The strings of `file` under `keys`. Throws where one has none. */
function pick(
  words: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  file: string,
): Record<string, unknown> {
  const missing = keys.filter((key) => !(key in words));
  if (missing.length > 0)
    throw new Error(`${file}: field ${missing.join(', ')}: received nothing, expected strings`);
  return Object.fromEntries(keys.map((key) => [key, words[key]]));
}

/** Vite's plugin. */
export const pickedWords = (): Plugins[number] => ({
  name: 'picked-words',
  enforce: 'pre',
  async resolveId(source, importer) {
    const [, path, keys] = asked.exec(source) ?? [];
    const file = path && (await this.resolve(`${path}.json`, importer, { skipSelf: true }));
    return file ? `${file.id.replace(/\.json$/, '')}.words.js?keys=${keys}` : undefined;
  },
  load(id) {
    const [, path, keys = ''] = given.exec(id) ?? [];
    if (!path) return undefined;
    const file = `${path}.json`;
    this.addWatchFile(file);
    const words = pick(JSON.parse(readFileSync(file, 'utf8')), keys.split(','), file);
    return `export default ${JSON.stringify(words)};`;
  },
});
