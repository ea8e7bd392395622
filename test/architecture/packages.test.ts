// What is installed is exactly what was tried: pinned versions, known install scripts, commands that install first.
import { expect, test } from 'vitest';
import { filesUnder, textOf } from './projectTree.ts';

interface Manifest {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}
interface Lock {
  packages: Record<
    string,
    { version?: string; hasInstallScript?: boolean; integrity?: string; bin?: Record<string, string> }
  >;
}
const manifest = JSON.parse(textOf('package.json')) as Manifest;
const lock = JSON.parse(textOf('package-lock.json')) as Lock;
const direct = { ...manifest.dependencies, ...manifest.devDependencies };

test.each(Object.entries(direct))('%s is pinned to %s, as locked', (name, version) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(lock.packages[`node_modules/${name}`]?.version).toBe(version);
});

test('every package that runs a script at installation is allowed by name', () => {
  const running = Object.entries(lock.packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  expect(running.filter((name) => !manifest.allowScripts[name])).toEqual([]);
});

test('a package that the search for unused ones passes over is named by a file of code', () => {
  const { ignoreDependencies } = JSON.parse(textOf('knip.json')) as { ignoreDependencies: string[] };
  const code = filesUnder('src', /\.(ts|mjs|astro)$/).map(textOf);
  expect(ignoreDependencies.filter((name) => !code.some((text) => text.includes(name)))).toEqual([]);
});

test('every locked package has a checksum', () => {
  const without = Object.entries(lock.packages).filter(([path, { integrity }]) => path !== '' && !integrity);
  expect(without.map(([path]) => path)).toEqual([]);
});

const { scripts } = manifest;
/** Not what npm runs before another one. */
const commands = Object.entries(scripts).filter(
  ([name]) => !(name.startsWith('pre') && scripts[name.slice('pre'.length)] !== undefined),
);
/** Programs of packages that a site alone does without. */
const forWork = Object.keys(manifest.devDependencies).flatMap((name) =>
  Object.keys(lock.packages[`node_modules/${name}`]?.bin ?? {}),
);
test.each(commands)('npm run %s installs what is missing first', (name, line) => {
  const set = line.split(/[\s&]+/).some((word) => forWork.includes(word)) ? 'all' : '(?:site|all)';
  expect(scripts[`pre${name}`]).toMatch(new RegExp(`^node src/cli/install\\.mjs ${set}$`));
});

test('the programs of the tests are known by name', () => {
  expect(forWork).toEqual(expect.arrayContaining(['biome', 'knip', 'vitest']));
});
