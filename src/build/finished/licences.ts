// licences.txt: the terms of everything that the built site carries, in their own words.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Pagefind's reader is copied into the site beside its index; no bundle names it. */
const copied = ['pagefind'];
const root = join(fileURLToPath(import.meta.url), '../../../..');
const fontFolder = join(root, 'src/site/fonts');
const rule = `\n\n${'='.repeat(78)}\n`;

/** Name of the package that a module of a bundle comes from; undefined for a file of ours. */
export function packageOf(moduleId: string): string | undefined {
  const [, inside] = /.*[\\/]node_modules[\\/](.*)$/.exec(moduleId.replace(/^\0/, '')) ?? [];
  const [first = '', second = ''] = inside?.split(/[\\/]/) ?? [];
  return (first.startsWith('@') ? `${first}/${second}` : first) || undefined;
}

/** Texts of the licence files of a package: in its folder, or in a folder of that name. */
function licenceTexts(folder: string): string[] {
  const isLicence = /^licen[cs]e/i;
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return files
    .filter((path) => path.split(sep).every((part) => isLicence.test(part)))
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, 'utf8').trim());
}

/** Name, version, and the licence as the package states it. Throws where it brings none. */
function termsOf(name: string): string {
  const folder = join(root, 'node_modules', name);
  const texts = licenceTexts(folder);
  if (texts.length === 0)
    throw new Error(`licences: the package ${name} has no licence file; the site must not carry it`);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [`${name} ${version} (${license})`, ...texts].join('\n\n');
}

/** The text of licences.txt for a site with the code of these packages. */
export function licencesText(packages: Iterable<string>): string {
  const ours = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
  const fonts = readdirSync(fontFolder)
    .filter((name) => name.startsWith('LICENSE-'))
    .map((name) => {
      const face = name.replace(/^LICENSE-|\.txt$/g, '');
      return `Font ${face}, a subset\n\n${readFileSync(join(fontFolder, name), 'utf8').trim()}`;
    });
  const parts = [...new Set([...packages, ...copied])].sort().map(termsOf);
  return `${[`Miqyas (MIT)\n\n${ours}`, ...fonts, ...parts].join(rule)}\n`;
}

/** Notes which packages come into the scripts of the site and its workers, and writes `licences.txt`. */
export const licences = (): AstroIntegration => {
  const packages = new Set<string>();
  const collector = {
    name: 'licences',
    generateBundle(_: unknown, bundle: Record<string, { moduleIds?: string[] }>) {
      for (const { moduleIds = [] } of Object.values(bundle))
        for (const name of moduleIds.map(packageOf)) if (name) packages.add(name);
    },
  };
  const inBrowser = { ...collector, applyToEnvironment: ({ name }: { name: string }) => name === 'client' };
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [inBrowser], worker: { plugins: () => [collector] } } });
      },
      'astro:build:done': ({ dir, logger }) => {
        writeFileSync(join(fileURLToPath(dir), 'licences.txt'), licencesText(packages));
        logger.info(`terms of ${packages.size + copied.length} packages and the fonts`);
      },
    },
  };
};
