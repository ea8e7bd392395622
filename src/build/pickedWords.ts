// `content/ui/fr.json?keys=search,status`: some of the interface strings of a language, so that a script carries no others.
import { readFileSync } from 'node:fs';
import type { AstroConfig } from 'astro';

type Plugins = NonNullable<NonNullable<AstroConfig['vite']>['plugins']>;

/** The file and the keys of an id such as `…/content/ui/fr.json?keys=search,status`; undefined for another. */
export function pickedOf(id: string): { file: string; keys: string[] } | undefined {
  const [, file, keys] = /^(.*\/content\/ui\/[\w-]+\.json)\?keys=([\w,]+)$/.exec(id) ?? [];
  return file && keys ? { file, keys: keys.split(',') } : undefined;
}

/** The strings under `keys`. Throws where one has none. */
export function pick(
  words: Record<string, unknown>,
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
  load(id) {
    const picked = pickedOf(id);
    if (!picked) return undefined;
    this.addWatchFile(picked.file);
    return JSON.stringify(pick(JSON.parse(readFileSync(picked.file, 'utf8')), picked.keys, picked.file));
  },
});
