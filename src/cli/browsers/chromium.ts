// The Chromium that tests and measurements run in: found, or installed in the way of this system.
import { join } from 'node:path';
import { type BrowserKind, ensureOne, type FoundBrowser, findOne } from './findOrInstall.ts';
import { installByApt, isDebian, isRoot, type Machine, onPath, thisMachine } from './machine.ts';

/**
 * What the browser is started for: `webgpu` allows the software adapter, `page` is a reader's browser, `tests` one in fewer
 * processes, for hundreds of pages in a row: not for what is measured.
 */
export type BrowserPurpose = 'webgpu' | 'page' | 'tests';

const quietNetwork = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Features that nobody sees here: parts of the browser's own window are pages, which cost a quarter of each visit. The
 * last list counts, so it holds those that Playwright switches off and that change what a page does.
 */
const unseenFeatures = [
  'PreloadTopChromeWebUI',
  'InitialWebUI',
  'InitialWebUIMetrics',
  'WebUIReloadButton',
  'WebUIOmniboxPopup',
  'WebUITabStrip',
  'TabSearch',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/**
 * Network and drawing in the browser's own process, a site in that of the tab, and none held ready for a next page: a seventh
 * of the processor time of each visit less. The second of the features is one that Playwright switches on.
 */
const inFewProcesses = {
  arguments: [
    '--in-process-gpu',
    '--enable-features=NetworkServiceInProcess2,CDPScreenshotNewSurface',
    '--disable-site-isolation-trials',
  ],
  unusedFeatures: ['SpareRendererForSitePerProcess', 'IsolateOrigins', 'site-per-process'],
};

/** Places where the usual browsers install themselves, best first. */
export function usualPaths(machine: Machine): string[] {
  const { platform, environment } = machine;
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
  // The first has no window: it draws the same pages, and opens each with a third less processor time.
  const names = [
    'chromium-headless-shell',
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
  ];
  return onPath(names, machine, ['/opt/google/chrome', '/snap/bin']);
}

function installCommands(machine: Machine): string[][] {
  const playwright = [process.execPath, 'node_modules/playwright/cli.js', 'install'];
  if (!isRoot()) return [[...playwright, 'chromium']];
  const withLibraries = [...playwright, '--with-deps', 'chromium'];
  const packages = ['chromium-headless-shell', 'chromium'].map((name) => installByApt(name));
  return isDebian(machine) ? [...packages, withLibraries] : [withLibraries];
}

const chromiumKind: BrowserKind = {
  name: 'Chrome, Chromium or Edge',
  variable: 'CHROMIUM_PATH',
  download: { of: 'chromium', origin: 'Playwright' },
  usualPaths,
  installCommands,
};

/** The browser to use, or undefined where none is installed. Throws when CHROMIUM_PATH names no file. */
export const findBrowser = (machine: Machine = thisMachine): FoundBrowser | undefined =>
  findOne(chromiumKind, machine);

export function launchArguments(purpose: BrowserPurpose): string[] {
  const { arguments: few, unusedFeatures } = inFewProcesses;
  const isTests = purpose === 'tests';
  return [
    ...quietNetwork,
    `--disable-features=${[...unseenFeatures, ...(isTests ? unusedFeatures : [])].join()}`,
    ...(isTests ? few : []),
    ...(isRoot() ? ['--no-sandbox'] : []),
    // Without WebGPU and WebGL nothing needs a software GPU, which costs a third of each page's processor time.
    ...(purpose === 'webgpu'
      ? ['--enable-unsafe-webgpu']
      : ['--disable-gpu', '--disable-software-rasterizer']),
  ];
}

/** Finds or installs the browser, starts it once and returns it with its version. */
export const ensureBrowser = (): Promise<FoundBrowser & { version: string }> =>
  ensureOne(chromiumKind, async (executablePath) => {
    const { chromium } = await import('playwright');
    const browser = await chromium.launch({ executablePath, args: launchArguments('page') });
    const version = browser.version();
    await browser.close();
    return version;
  });
