// The installer, with a stand-in for npm that does what each case needs.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { explainNpmFailure, install, isInstalled, markerFor } from '../../src/cli/install.mjs';

const lockText = JSON.stringify({
  packages: { '': {}, 'node_modules/node': {}, 'node_modules/vitest': { dev: true } },
});
let root: string;

/** Writes the stand-in for npm; it notes its arguments in npm-calls.txt. */
function npmThat(does: string): void {
  const script = join(root, 'npm-cli.js');
  const note = "fs.appendFileSync('npm-calls.txt', process.argv.slice(2).join(' ') + '\\n');";
  writeFileSync(script, `const fs = require('node:fs'); ${note} ${does}`);
  vi.stubEnv('npm_execpath', script);
  vi.stubEnv('npm_node_execpath', process.execPath);
}

const installsNode = `
  fs.mkdirSync('node_modules/node/bin', { recursive: true });
  for (const name of ['node', 'node.exe']) fs.writeFileSync('node_modules/node/bin/' + name, '');`;
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
  npmThat(installsNode);
  await install(root, 'site');
  expect(npmCalls()).toEqual(['ci --no-audit --no-fund --loglevel=error --omit=dev']);
  expect(marker()).toBe(markerFor(lockText, 'site'));
});

test('nothing is installed twice', async () => {
  npmThat(installsNode);
  await install(root, 'site');
  await install(root, 'site');
  expect(npmCalls()).toHaveLength(1);
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
  await expect(install(root, 'all')).rejects.toThrow('npm ci ended with exit code 1');
  expect(marker).toThrow();
});

test("a run without the project's own Node is a failure that names the remedy", async () => {
  npmThat("fs.mkdirSync('node_modules')");
  await expect(install(root, 'all')).rejects.toThrow(/own Node is missing[\s\S]*Allow install scripts/);
  expect(marker).toThrow();
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
  ['something new', 'npm ci ended with exit code 7.'],
])('%s is explained with a remedy', (output, fact) => {
  const { message } = explainNpmFailure(output, 7);
  expect(message).toContain(fact);
  expect(message).toContain('What to do: ');
});
