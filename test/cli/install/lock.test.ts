// What the installer reads from the lock file: the set for this machine, and ranges of Node as npm reads them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leftOutBy, missingPackages, packagesOf, satisfies } from '../../../src/cli/install/lockFile.mjs';

const root = join(import.meta.dirname, '../../..');
const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8');

test.each([
  ['20.19.0', '^20.19.0 || >=22.12.0', true],
  ['20.18.3', '^20.19.0 || >=22.12.0', false],
  ['21.9.9', '^20.19.0 || >=22.12.0', false],
  ['22.11.0', '^20.19.0 || >=22.12.0', false],
  ['22.12.0', '^20.19.0 || >=22.12.0', true],
  ['23.0.0', '^20.19.0 || >=22.12.0', true],
  ['18.17.0', '>=18', true],
  ['16.20.0', '>= 18.0.0', false],
  ['24.21.1', '^24.21.1', true],
  ['24.21.0', '^24.21.1', false],
  ['25.0.0', '^24.21.1', false],
  ['20.0.0', '*', true],
])('Node %s and %s: %s', (version, range, expected) => {
  expect(satisfies(version, range)).toBe(expected);
});

test('what is installed for the tests is what the lock file says for this machine', () => {
  expect(missingPackages(root, lockText, 'all')).toEqual([]);
  expect(packagesOf(lockText, 'site').length).toBeLessThan(packagesOf(lockText, 'all').length);
});

test("the project's own Node leaves nothing out, Node 18 does", () => {
  const { version } = JSON.parse(lockText).packages['node_modules/node'] as { version: string };
  expect(leftOutBy(version, lockText, 'all')).toEqual([]);
  expect(leftOutBy('18.20.8', lockText, 'site')).not.toEqual([]);
});

test('a part for another system, and what lies in it, belongs to no set', () => {
  const lock = JSON.stringify({
    packages: {
      '': {},
      'node_modules/a': {},
      'node_modules/a/node_modules/b': {},
      'node_modules/part': { os: ['plan9'] },
      'node_modules/part/node_modules/c': {},
      'node_modules/not-here': { os: [`!${process.platform}`] },
      'node_modules/elsewhere-not': { os: ['!plan9'] },
      'node_modules/tool': { dev: true },
    },
  });
  expect(packagesOf(lock, 'site').map(([path]) => path)).toEqual([
    'node_modules/a',
    'node_modules/a/node_modules/b',
    'node_modules/elsewhere-not',
  ]);
});
