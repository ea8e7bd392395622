// `npm run package`: one zip with the built site and a start file for Windows, macOS and Linux, for places without network.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { firstLanguageRoot } from './files/firstLanguage.ts';
import { writeWhole } from './files/writeWhole.ts';
import { type ZipEntry, zip } from './package/zip.ts';

const root = resolve(import.meta.dirname, '../..');
const parts = join(import.meta.dirname, 'package');
const folder = 'miqyas';

function siteEntries(dist: string): ZipEntry[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: `${folder}/site/${file
        .slice(dist.length + 1)
        .split(sep)
        .join('/')}`,
      content: readFileSync(file),
    }));
}

const entryOf = (path: string, source: string, isProgram = false): ZipEntry => ({
  path: `${folder}/${path}`,
  content: readFileSync(source),
  isProgram,
});
const startEntry = (path: string, source: string, isProgram = false): ZipEntry =>
  entryOf(path, join(parts, source), isProgram);

/** Writes `target` from the built site in `dist`; returns how many files and bytes it holds. Throws where there is no site. */
export function packageSite(dist: string, target: string): { files: number; bytes: number } {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error('There is no built site in dist.\n  What to do: npm run build, then npm run package.');
  if (!readFileSync(join(dist, 'index.html'), 'utf8').includes(`href="${firstLanguageRoot()}"`))
    throw new Error(
      'The site in dist was built under a sub-path.\n  What to do: unset BASE_PATH, npm run build, then npm run package.',
    );
  const entries = [
    startEntry('READ-ME.txt', 'READ-ME.txt'),
    entryOf('LICENCES.txt', join(dist, 'licences.txt')),
    startEntry('start-windows.bat', 'start-windows.bat'),
    startEntry('start.ps1', 'start.ps1'),
    startEntry('start-mac.command', 'start.sh', true),
    startEntry('start-linux.sh', 'start.sh', true),
    startEntry('serve.mjs', 'serve.mjs'),
    startEntry('route.php', 'route.php'),
    ...siteEntries(dist),
  ];
  const archive = zip(entries);
  writeWhole(target, archive);
  return { files: entries.length, bytes: archive.length };
}

if (import.meta.main) {
  try {
    const target = join(root, '.built/miqyas.zip');
    const { files, bytes } = packageSite(join(root, 'dist'), target);
    console.log(`.built/miqyas.zip: ${files} files, ${(bytes / 1e6).toFixed(1)} MB`);
  } catch (error) {
    console.error(`The site cannot be packaged. ${(error as Error).message}`);
    process.exitCode = 1;
  }
}
