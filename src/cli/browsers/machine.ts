// The machine that a browser is looked for on, as the search sees it; a test describes other ones.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface Machine {
  platform: NodeJS.Platform;
  environment: Record<string, string | undefined>;
  exists: (path: string) => boolean;
  /** Where the kept download of a browser is, or would be; empty where there is none. */
  downloaded: (browser: 'chromium' | 'firefox') => string;
  /** Text of /etc/os-release, empty where there is no such file. */
  release: string;
}

/** One line of script each, in a process of its own: the packages answer late or not at all, the search at once. */
const downloadScripts = {
  chromium: "import('playwright').then(({ chromium }) => console.log(chromium.executablePath()))",
  firefox: `import('@puppeteer/browsers').then(async ({ getInstalledBrowsers }) => {
    const cacheDir = process.argv[1];
    const found = (await getInstalledBrowsers({ cacheDir })).findLast(({ browser }) => browser === 'firefox');
    console.log(found?.executablePath ?? '');
  })`,
};

/** Where the downloads of Firefox are kept, out of this folder, so that a fresh copy finds them again. */
export const firefoxDownloads = (environment: Machine['environment']): string =>
  `${environment.HOME ?? environment.USERPROFILE ?? '.'}/.cache/puppeteer`;

const releaseFile = '/etc/os-release';

export const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  exists: existsSync,
  downloaded: (browser) =>
    spawnSync(process.execPath, ['-e', downloadScripts[browser], firefoxDownloads(process.env)], {
      encoding: 'utf8',
    }).stdout.trim(),
  release: existsSync(releaseFile) ? readFileSync(releaseFile, 'utf8') : '',
};

export const isDebian = ({ release }: Machine): boolean => /^ID=debian$/m.test(release);

/** Debian and the systems made from it, which carry its packages under the same names. */
export const isLikeDebian = ({ release }: Machine): boolean =>
  /^ID(_LIKE)?="?([\w ]+ )?debian\b/m.test(release);

export const isRoot = (): boolean => process.platform === 'linux' && process.getuid?.() === 0;

/** Places of a program with one of these names, the better name first. */
export function onPath(names: readonly string[], { environment }: Machine, more: string[] = []): string[] {
  const folders = [...(environment.PATH ?? '').split(':'), '/usr/bin', ...more];
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => `${folder}/${name}`));
}

export const installByApt = (...packages: string[]): string[] => [
  'sh',
  '-c',
  `apt-get update && apt-get install --yes --no-install-recommends ${packages.join(' ')}`,
];
