// Makes the finished site installable and readable without network: manifests, icons, worker. Runs after the search index.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeIcons } from './icons.ts';
import { interfaceLanguages } from './interfaceLanguages.ts';
import { keptPaths, markAndList } from './keptFiles.ts';
import { manifest } from './manifest.ts';
import { writePacks } from './searchPacks.ts';
import { workerFile, workerLanguage } from './workerFile.ts';

/** Writes the worker that keeps the site in `dist` as it is now; returns its release's name and number of files. */
export async function writeWorker(
  dist: string,
  base: string,
  assets: string,
): Promise<{ name: string; fileCount: number }> {
  const languages = interfaceLanguages();
  const codes = languages.map(({ code }) => code);
  const packs = writePacks(dist, codes);
  const files = await markAndList(dist, keptPaths(dist, base, assets, codes));
  const { name, text } = workerFile({ base, files, packs, languages: languages.map(workerLanguage) });
  writeFileSync(join(dist, 'sw.js'), text);
  return { name, fileCount: files.length };
}

/** Adds `sw.js`, a manifest per language and icons to the built site, whose scripts and styles stand in `assets`. */
export const offlineSite = (assets: string): AstroIntegration => {
  let base = '/';
  return {
    name: 'offline-site',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        await writeIcons(dist);
        for (const language of interfaceLanguages()) {
          const text = JSON.stringify(manifest(language, base));
          writeFileSync(join(dist, language.code, 'manifest.webmanifest'), text);
        }
        const { name, fileCount } = await writeWorker(dist, base, assets);
        logger.info(`${fileCount} files kept offline, release ${name}`);
      },
    },
  };
};
