// Which browser is chosen, for machines described by the files that they have.
import { describe, expect, test } from 'vitest';
import { findBrowser, usualPaths } from '../../../src/cli/browsers/chromium.ts';
import type { Machine } from '../../../src/cli/browsers/machine.ts';

const machineWith = (files: string[], change: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  environment: { PATH: '/usr/local/bin:/usr/bin' },
  exists: (path) => files.includes(path),
  downloaded: () => '/cache/playwright/chrome',
  release: '',
  ...change,
});

describe('findBrowser', () => {
  test('prefers CHROMIUM_PATH to an installed browser', () => {
    const environment = { PATH: '/usr/bin', CHROMIUM_PATH: '/mine/chrome' };
    const machine = machineWith(['/mine/chrome', '/usr/bin/chromium'], { environment });
    expect(findBrowser(machine)).toEqual({ path: '/mine/chrome', origin: 'CHROMIUM_PATH' });
  });

  test('a CHROMIUM_PATH without a file is an error, not a reason to take another', () => {
    const environment = { CHROMIUM_PATH: '/mine/chrome' };
    expect(() => findBrowser(machineWith(['/usr/bin/chromium'], { environment }))).toThrow(
      'CHROMIUM_PATH names /mine/chrome, but there is no such file.',
    );
  });

  test('prefers an installed browser to the one of Playwright', () => {
    const machine = machineWith(['/usr/bin/chromium', '/cache/playwright/chrome']);
    expect(findBrowser(machine)).toEqual({ path: '/usr/bin/chromium', origin: 'installed' });
  });

  test('takes the one of Playwright where no other is installed', () => {
    const found = findBrowser(machineWith(['/cache/playwright/chrome']));
    expect(found).toEqual({ path: '/cache/playwright/chrome', origin: 'Playwright' });
  });

  test('finds nothing on a machine without a browser', () => {
    expect(findBrowser(machineWith([]))).toBeUndefined();
  });
});

test.each([
  ['darwin', { HOME: '/h' }, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['darwin', { HOME: '/h' }, '/h/Applications/Chromium.app/Contents/MacOS/Chromium'],
  [
    'win32',
    { PROGRAMFILES: 'C:\\Program Files' },
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ],
  [
    'win32',
    { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
] as const)('on %s with %o it looks at %s', (platform, environment, path) => {
  expect(usualPaths(machineWith([], { platform, environment }))).toContain(path);
});
