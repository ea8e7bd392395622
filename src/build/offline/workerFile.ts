// The text of `sw.js`: the worker as one script, after the list of what it keeps.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { LanguageOfCopy, Release } from '../../offline/worker/release.ts';
import { escapeMarkup } from '../../text/escapes/markup.ts';
import type { InterfaceLanguage } from './interfaceLanguages.ts';

const entry = fileURLToPath(new URL('../../offline/worker/serviceWorker.ts', import.meta.url));

function bundle(): string {
  const { outputFiles } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}

/** What the worker must be able to say without any file of the copy. */
export const workerLanguage = ({ code, direction, words }: InterfaceLanguage): LanguageOfCopy => ({
  code,
  lostPage:
    `<!doctype html><html lang="${code}" dir="${direction}"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeMarkup(words.site.name)}</title>` +
    `<h1>${escapeMarkup(words.site.name)}</h1><p>${escapeMarkup(words.offline.lost)}</p><p><a href="">${escapeMarkup(words.offline.retry)}</a></p></html>`,
});

/** The worker and its release's name, which changes with every kept file and with the worker itself. */
export function workerFile(contents: Omit<Release, 'name'>): { name: string; text: string } {
  const script = bundle();
  const name = createHash('sha256')
    .update(JSON.stringify(contents))
    .update(script)
    .digest('hex')
    .slice(0, 10);
  const release: Release = { name, ...contents };
  return { name, text: `const release = ${JSON.stringify(release)};\n${script}` };
}
