// A site of Starlight with the words of ours, page for page, in a folder that is thrown away.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readLanguages } from '../../../../ledger/read/readContent.ts';
import { plainPage } from './plainText.ts';

/** What a new project of Starlight installs; the release is fixed so that runs can be compared. */
const dependencies = { astro: '7.3.4', '@astrojs/starlight': '0.42.4', '@astrojs/markdown-remark': '7.3.1' };

const PAGE = 'index.html';
const siteLanguages = readLanguages(join(import.meta.dirname, '../../../../../content'));

export interface Peer {
  dist: string;
  pages: number;
  buildS: number;
  remove: () => void;
}

/** The pages of a language by their paths in it, without the one that says that nothing is there. */
const pathsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(PAGE) && !path.startsWith('404'))
    .map((path) => path.slice(0, -PAGE.length));

function writePages(dist: string, docs: string): number {
  let count = 0;
  for (const { code } of siteLanguages)
    for (const path of pathsIn(join(dist, code))) {
      const file = join(docs, code, `${path}index.md`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, plainPage(readFileSync(join(dist, code, path, PAGE), 'utf8')));
      count += 1;
    }
  return count;
}

function configuration(): string {
  const locales = siteLanguages.map(({ code, name, direction }) => [
    code,
    { label: name, lang: code, dir: direction },
  ]);
  const starlight = {
    title: 'Peer',
    defaultLocale: siteLanguages[0]?.code,
    locales: Object.fromEntries(locales),
  };
  return `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight(${JSON.stringify(starlight)})] });
`;
}

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function run(cwd: string, program: string, given: string[]): void {
  const { status, stdout, stderr, error } = spawnSync(program, given, { cwd, encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`${program} ${given[0]} failed:\n${error?.message ?? `${stdout}${stderr}`}`);
}

/** Writes, installs and builds the peer of the built site in `dist`. @throws Error with the output of what failed */
export function buildPeer(dist: string): Peer {
  const folder = mkdtempSync(join(tmpdir(), 'miqyas-peer-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const files = {
      'package.json': JSON.stringify({ private: true, type: 'module', dependencies }),
      'astro.config.mjs': configuration(),
      'src/content.config.ts': collections,
    };
    mkdirSync(join(folder, 'src'));
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    const pages = writePages(dist, join(folder, 'src/content/docs'));
    run(folder, 'npm', ['install', '--no-audit', '--no-fund']);
    const start = performance.now();
    run(folder, process.execPath, [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build']);
    return { dist: join(folder, 'dist'), pages, buildS: (performance.now() - start) / 1000, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
