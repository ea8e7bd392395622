// The Chromium that tests and measurements run in: found, or installed in the way of this system.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FoundBrowser {
  path: string;
  /** How it was found, for the line that tells which browser ran. */
  origin: 'CHROMIUM_PATH' | 'installed' | 'Playwright';
}

export interface Machine {
  platform: NodeJS.Platform;
  environment: Record<string, string | undefined>;
  exists: (path: string) => boolean;
  playwrightPath: () => string;
}

/** What the browser is started for: `webgpu` allows the software adapter, `page` is a reader's browser. */
export type BrowserPurpose = 'webgpu' | 'page';

const quietNetwork = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  exists: existsSync,
  playwrightPath: () => {
    const script = "import('playwright').then(({ chromium }) => console.log(chromium.executablePath()))";
    return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout.trim();
  },
};

/** Places where the usual browsers install themselves, best first. */
export function usualPaths({ platform, environment }: Machine): string[] {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((x) => `${x}.app/Contents/MacOS/${x}`);
    return ['/Applications', join(environment.HOME ?? '/', 'Applications')].flatMap((folder) =>
      apps.map((app) => `${folder}/${app}`),
    );
  }
  if (platform === 'win32') {
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    programs.push('Microsoft\\Edge\\Application\\msedge.exe');
    const folders = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return programs.flatMap((program) =>
      folders.flatMap((folder) => (folder ? `${folder}\\${program}` : [])),
    );
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = [...(environment.PATH ?? '').split(':'), '/usr/bin', '/opt/google/chrome', '/snap/bin'];
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => `${folder}/${name}`));
}

/** The browser to use, or undefined where none is installed. Throws when CHROMIUM_PATH names no file. */
export function findBrowser(machine: Machine = thisMachine): FoundBrowser | undefined {
  const named = machine.environment.CHROMIUM_PATH;
  if (named) {
    if (machine.exists(named)) return { path: named, origin: 'CHROMIUM_PATH' };
    throw new Error(
      `CHROMIUM_PATH names ${named}, but there is no such file.\n  What to do: correct it, or unset it to let a browser be found.`,
    );
  }
  const installed = usualPaths(machine).find(machine.exists);
  if (installed) return { path: installed, origin: 'installed' };
  const own = machine.playwrightPath();
  return own && machine.exists(own) ? { path: own, origin: 'Playwright' } : undefined;
}

export function launchArguments(purpose: BrowserPurpose): string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [
    ...quietNetwork,
    ...(isRoot ? ['--no-sandbox'] : []),
    ...(purpose === 'webgpu' ? ['--enable-unsafe-webgpu'] : []),
  ];
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** Commands that install a browser here, in the order to try. */
function installCommands(): string[][] {
  const playwright = [process.execPath, 'node_modules/playwright/cli.js', 'install'];
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !isRoot) return [[...playwright, 'chromium']];
  if (!isDebian()) return [[...playwright, '--with-deps', 'chromium']];
  return [
    ['sh', '-c', 'apt-get update && apt-get install --yes --no-install-recommends chromium'],
    [...playwright, '--with-deps', 'chromium'],
  ];
}

function installBrowser(): FoundBrowser {
  const commands = installCommands();
  for (const [command, ...args] of commands) {
    console.log(`No Chrome, Chromium or Edge found; installing one: ${[command, ...args].join(' ')}`);
    spawnSync(command as string, args, { stdio: 'inherit' });
    const found = findBrowser();
    if (found) return found;
  }
  throw new Error(
    [
      'No browser was found and none could be installed.',
      ...commands.map((command) => `  Tried: ${command.join(' ')}`),
      '  What to do: install Chrome, Chromium or Edge, or set CHROMIUM_PATH to one, then run the same command again.',
    ].join('\n'),
  );
}

/** Finds or installs the browser, starts it once and returns it with its version. */
export async function ensureBrowser(): Promise<FoundBrowser & { version: string }> {
  const found = findBrowser() ?? installBrowser();
  const { chromium } = await import('playwright');
  try {
    const browser = await chromium.launch({ executablePath: found.path, args: launchArguments('page') });
    const version = browser.version();
    await browser.close();
    return { ...found, version };
  } catch (cause) {
    throw new Error(
      `${found.path} does not start.\n  What to do: repair it, or set CHROMIUM_PATH to another Chrome, Chromium or Edge.`,
      { cause },
    );
  }
}
