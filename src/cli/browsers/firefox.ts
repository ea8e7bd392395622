// The Firefox that the built site is tried in: found, or installed in the way of this system.
import { join } from 'node:path';
import { type BrowserKind, ensureOne, type FoundBrowser, findOne } from './findOrInstall.ts';
import {
  firefoxDownloads,
  installByApt,
  isDebian,
  isRoot,
  type Machine,
  onPath,
  thisMachine,
} from './machine.ts';

/** Places where Firefox installs itself, best first. */
export function firefoxPaths(machine: Machine): string[] {
  const { platform, environment } = machine;
  if (platform === 'darwin')
    return ['/Applications', join(environment.HOME ?? '/', 'Applications')].map(
      (folder) => `${folder}/Firefox.app/Contents/MacOS/firefox`,
    );
  if (platform === 'win32') {
    const folders = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? `${folder}\\Mozilla Firefox\\firefox.exe` : []));
  }
  return onPath(['firefox-esr', 'firefox'], machine, ['/opt/firefox']);
}

/** Mozilla's own build, by the downloader that belongs to the driver; it asks for no rights. */
const download = (machine: Machine): string[] => [
  process.execPath,
  'node_modules/@puppeteer/browsers/lib/main-cli.js',
  'install',
  'firefox@stable',
  '--path',
  firefoxDownloads(machine.environment),
];

const firefoxKind: BrowserKind = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  download: { of: 'firefox', origin: 'downloaded' },
  usualPaths: firefoxPaths,
  installCommands: (machine) =>
    isDebian(machine) && isRoot() ? [installByApt('firefox-esr'), download(machine)] : [download(machine)],
};

/** The Firefox to use, or undefined where none is installed. Throws when FIREFOX_PATH names no file. */
export const findFirefox = (machine: Machine = thisMachine): FoundBrowser | undefined =>
  findOne(firefoxKind, machine);

export async function launchFirefox(executablePath: string) {
  const { launch } = await import('puppeteer-core');
  return launch({ browser: 'firefox', executablePath, headless: true });
}

export const ensureFirefox = (): Promise<FoundBrowser & { version: string }> =>
  ensureOne(firefoxKind, async (path) => {
    const browser = await launchFirefox(path);
    const version = await browser.version();
    await browser.close();
    return version.replace(/^firefox\//i, '');
  });
