// The installer, with a stand-in for npm that does what each case needs.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { explainNpmFailure } from '../../../src/cli/install/installError.mjs';
import { isInstalled, markerFor } from '../../../src/cli/install/lockFile.mjs';
import { turnFile } from '../../../src/cli/install/turn.mjs';
import { install } from '../../../src/cli/install.mjs';

const nativePart = { optional: true, os: [process.platform], engines: { node: '^20.19.0 || >=22.12.0' } };
const lockText = JSON.stringify({
  packages: {
    '': {},
    'node_modules/node': { version: '24.21.0' },
    'node_modules/native': nativePart,
    'node_modules/vitest': { dev: true },
  },
});
let root: string;

/** Writes the stand-in for npm; it notes its arguments in npm-calls.txt. */
function npmThat(does: string): void {
  const script = join(root, 'npm-cli.js');
  const calls = JSON.stringify(join(root, 'npm-calls.txt'));
  const note = `fs.appendFileSync(${calls}, process.argv.slice(2).join(' ') + '\\n');`;
  writeFileSync(script, `const fs = require('node:fs'); ${note} ${does}`);
  vi.stubEnv('npm_execpath', script);
  vi.stubEnv('npm_node_execpath', process.execPath);
}

/** Puts packages into the current folder; the project's own Node is there for this one. */
const installs = (...names: string[]): string => `
  for (const name of ${JSON.stringify(names)}) {
    fs.mkdirSync('node_modules/' + name + '/bin', { recursive: true });
    fs.writeFileSync('node_modules/' + name + '/package.json', '{}');
  }
  for (const name of ['node', 'node.exe']) {
    if (fs.existsSync('node_modules/node') && !fs.existsSync('node_modules/node/bin/' + name))
      fs.symlinkSync(process.execPath, 'node_modules/node/bin/' + name);
  }`;
const installsAll = installs('node', 'native', 'vitest');
const suitable = '24.21.0';
const npmCalls = (): string[] => readFileSync(join(root, 'npm-calls.txt'), 'utf8').trim().split('\n');
const marker = (): string => readFileSync(join(root, 'node_modules/.miqyas-installed.json'), 'utf8');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'miqyas-install-'));
  writeFileSync(join(root, 'package-lock.json'), lockText);
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  rmSync(root, { recursive: true });
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('a bare folder gets the packages of the site without the test tools, and a marker', async () => {
  npmThat(installsAll);
  await install(root, 'site', suitable);
  expect(npmCalls()).toEqual(['ci --omit=dev --no-audit --no-fund --loglevel=error']);
  expect(marker()).toBe(markerFor(lockText, 'site'));
});

test('nothing is installed twice', async () => {
  npmThat(installsAll);
  await install(root, 'site', suitable);
  await install(root, 'site', suitable);
  expect(npmCalls()).toHaveLength(1);
});

describe('after a plain `npm ci` of somebody', () => {
  const listPath = 'node_modules/.package-lock.json';
  /** Runs the installer where npm has already put everything, but for what `spoil` does. */
  async function installAfter(spoil: () => void): Promise<string[]> {
    npmThat(installsAll);
    for (const name of ['node', 'native', 'vitest']) {
      mkdirSync(join(root, 'node_modules', name, 'bin'), { recursive: true });
      writeFileSync(join(root, 'node_modules', name, 'package.json'), '{}');
    }
    for (const name of ['node', 'node.exe'])
      symlinkSync(process.execPath, join(root, 'node_modules/node/bin', name));
    writeFileSync(join(root, listPath), lockText);
    spoil();
    await install(root, 'all', suitable);
    return existsSync(join(root, 'npm-calls.txt')) ? npmCalls() : [];
  }

  test('nothing is installed again', async () => {
    expect(await installAfter(() => {})).toEqual([]);
    expect(marker()).toBe(markerFor(lockText, 'all'));
  });

  test.each<[string, () => void]>([
    [
      'a package of another version',
      () => writeFileSync(join(root, listPath), lockText.replace('24.21.0', '24.20.0')),
    ],
    ['a package missing in its list', () => writeFileSync(join(root, listPath), '{"packages":{}}')],
    ['a list cut in half', () => writeFileSync(join(root, listPath), lockText.slice(0, 40))],
    ['no list, for it was ended before', () => rmSync(join(root, listPath))],
    ['a folder missing', () => rmSync(join(root, 'node_modules/native'), { recursive: true })],
    ['no own Node', () => rmSync(join(root, 'node_modules/node/bin'), { recursive: true })],
  ])('but with %s all is', async (_, spoil) => {
    expect(await installAfter(spoil)).toHaveLength(1);
    expect(marker()).toBe(markerFor(lockText, 'all'));
  });
});

test('the set of the tests also serves the site, but not the other way round', () => {
  expect(isInstalled(markerFor(lockText, 'all'), lockText, 'site')).toBe(true);
  expect(isInstalled(markerFor(lockText, 'site'), lockText, 'all')).toBe(false);
});

test('a changed lock file means another installation, changed line ends do not', () => {
  const lock = '{\n}\n';
  expect(isInstalled(markerFor(lock, 'all'), `${lock} `, 'all')).toBe(false);
  expect(isInstalled(markerFor(lock, 'all'), lock.replaceAll('\n', '\r\n'), 'all')).toBe(true);
});

test('a failed installation leaves no marker', async () => {
  npmThat('process.exit(1)');
  await expect(install(root, 'all', suitable)).rejects.toThrow('npm ended with exit code 1');
  expect(marker).toThrow();
});

test("a run without the project's own Node is a failure that names the remedy", async () => {
  npmThat("fs.mkdirSync('node_modules')");
  await expect(install(root, 'all', suitable)).rejects.toThrow(
    /own Node is missing[\s\S]*Allow install scripts/,
  );
  expect(marker).toThrow();
});

test.each(['18.20.8', '20.10.0', '20.18.3', '21.7.3', '22.11.0'])(
  "under Node %s, which leaves native parts out, npm runs under the project's own Node",
  async (version) => {
    npmThat(installsAll);
    await install(root, 'site', version);
    const [first, second] = npmCalls();
    expect(first).toMatch(/^install node@24\.21\.0 .*--prefix .*\.node-for-install/);
    expect(second).toMatch(/^ci --omit=dev/);
    expect(existsSync(join(root, '.node-for-install'))).toBe(false);
    expect(marker()).toBe(markerFor(lockText, 'site'));
  },
);

test.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.0.0', '26.1.0'])(
  'Node %s installs everything itself',
  async (version) => {
    npmThat(installsAll);
    await install(root, 'site', version);
    expect(npmCalls()).toHaveLength(1);
  },
);

test('a package that npm left out is a failure that names it, and leaves no marker', async () => {
  npmThat(installs('node', 'vitest'));
  await expect(install(root, 'all', suitable)).rejects.toThrow(
    'npm left out 1 packages: node_modules/native.',
  );
  expect(marker).toThrow();
});

test('two at once install once: the second waits for the first', async () => {
  npmThat(installsAll);
  await Promise.all([install(root, 'all', suitable), install(root, 'site', suitable)]);
  expect(npmCalls()).toHaveLength(1);
  expect(existsSync(join(root, turnFile))).toBe(false);
});

test('a failed installation lets the next one in', async () => {
  npmThat('process.exit(1)');
  await expect(install(root, 'all', suitable)).rejects.toThrow();
  npmThat(installsAll);
  await install(root, 'all', suitable);
  expect(marker()).toBe(markerFor(lockText, 'all'));
});

test('an unknown set is refused', async () => {
  mkdirSync(join(root, 'node_modules'));
  await expect(install(root, 'everything')).rejects.toThrow('Unknown set of packages: "everything"');
});

test.each([
  ['npm error code ENOSPC', 'The disk is full.'],
  ['npm error code EACCES\nnpm error syscall mkdir', 'A folder may not be written.'],
  ['npm error code EBUSY', 'A file in node_modules is in use by another program.'],
  ['npm error code ENOTFOUND\nnpm error network request failed', 'The package registry cannot be reached.'],
  ['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'The certificate of the package registry is not trusted'],
  [
    'npm error code EUSAGE\nnpm error Missing: x from lock file',
    'package.json and package-lock.json do not agree.',
  ],
  ['npm error code EINTEGRITY', 'A downloaded package is damaged.'],
  ['something new', 'npm ended with exit code 7.'],
])('%s is explained with a remedy', (output, fact) => {
  const { message } = explainNpmFailure(output, 7);
  expect(message).toContain(fact);
  expect(message).toContain('What to do: ');
});
