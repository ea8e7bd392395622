// Which Firefox and which WebKit are chosen, and where WebKit is asked for, on machines described by their files.
import { describe, expect, test } from 'vitest';
import { findFirefox, firefoxPaths } from '../../../src/cli/browsers/firefox.ts';
import type { Machine } from '../../../src/cli/browsers/machine.ts';
import { lookForWebKit, whyNoWebKit } from '../../../src/cli/browsers/webkit.ts';

const machineWith = (files: string[], change: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  environment: { PATH: '/usr/bin' },
  exists: (path) => files.includes(path),
  downloaded: () => '',
  release: 'ID=arch\n',
  ...change,
});

describe('Firefox', () => {
  test('is taken from FIREFOX_PATH first, and an absent one is an error', () => {
    const environment = { PATH: '/usr/bin', FIREFOX_PATH: '/mine/firefox' };
    const machine = machineWith(['/mine/firefox', '/usr/bin/firefox-esr'], { environment });
    expect(findFirefox(machine)).toEqual({ path: '/mine/firefox', origin: 'FIREFOX_PATH' });
    expect(() => findFirefox(machineWith(['/usr/bin/firefox-esr'], { environment }))).toThrow(
      'FIREFOX_PATH names /mine/firefox, but there is no such file.',
    );
  });

  test('is an installed one before a download', () => {
    const downloaded = () => '/cache/firefox';
    const both = machineWith(['/usr/bin/firefox', '/cache/firefox'], { downloaded });
    expect(findFirefox(both)).toEqual({ path: '/usr/bin/firefox', origin: 'installed' });
    const one = machineWith(['/cache/firefox'], { downloaded });
    expect(findFirefox(one)).toEqual({ path: '/cache/firefox', origin: 'downloaded' });
    expect(findFirefox(machineWith([]))).toBeUndefined();
  });

  test.each([
    ['darwin', { HOME: '/h' }, '/Applications/Firefox.app/Contents/MacOS/firefox'],
    ['win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
  ] as const)('on %s with %o is looked for at %s', (platform, environment, path) => {
    expect(firefoxPaths(machineWith([], { platform, environment }))).toContain(path);
  });
});

describe('WebKit', () => {
  const browser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
  const helpers = ['dbus-run-session', 'xvfb-run', 'Xvfb', 'xauth'].map((name) => `/usr/bin/${name}`);
  const matching = (pattern: string): string[] => (pattern.includes('*') ? [browser] : []);

  test('is its driver, its browser, a session bus and a screen', () => {
    const machine = machineWith(['/usr/bin/WebKitWebDriver', browser, ...helpers]);
    expect(lookForWebKit(machine, matching)).toEqual({
      driver: '/usr/bin/WebKitWebDriver',
      browser,
      missing: [],
    });
  });

  test('names what is missing of it', () => {
    const machine = machineWith(helpers.slice(1));
    expect(lookForWebKit(machine, matching).missing).toEqual([
      'WebKitWebDriver',
      'MiniBrowser',
      'dbus-run-session',
    ]);
  });

  test.each([
    ['Debian', 'NAME="Debian GNU/Linux"\nID=debian\n'],
    ['Ubuntu', 'ID=ubuntu\nID_LIKE=debian\n'],
    ['Mint', 'ID=linuxmint\nID_LIKE="ubuntu debian"\n'],
  ])('is asked for on %s, though nothing is installed', (_name, release) => {
    expect(whyNoWebKit(machineWith([], { release }))).toBeUndefined();
  });

  test('is not asked for where it cannot be had, and the words say why', () => {
    expect(whyNoWebKit(machineWith([], { platform: 'darwin' }))).toContain('exists for Linux only');
    expect(whyNoWebKit(machineWith([]))).toContain('it lacks WebKitWebDriver, MiniBrowser, dbus-run-session');
  });
});
