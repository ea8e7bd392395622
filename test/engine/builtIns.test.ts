// The scripts of the simulator do without built-ins that came after Chrome 100 and Safari 15.4.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const entries = [
  'src/simulator/page/start.ts',
  'src/simulator/answers/worker.ts',
  'src/engine/cpu/worker.ts',
];

/** What came later, and with which browsers. */
const later: [string, RegExp][] = [
  ['AbortSignal.any (Chrome 116, Safari 17.4)', /AbortSignal\.any\(/],
  ['AbortSignal.timeout (Chrome 103, Safari 16)', /AbortSignal\.timeout\(/],
  ['Promise.withResolvers (Chrome 119, Safari 17.4)', /Promise\.withResolvers/],
  ['Promise.try (Chrome 128, Safari 18.2)', /Promise\.try\(/],
  ['Array.prototype.with and its kin (Chrome 110, Safari 16)', /\.(with|toSorted|toReversed|toSpliced)\(/],
  ['groupBy (Chrome 117, Safari 17.4)', /(Object|Map)\.groupBy\(/],
  ['Array.fromAsync (Chrome 121, Safari 16.4)', /Array\.fromAsync/],
  ['methods of Set (Chrome 122, Safari 17)', /\.(isSubsetOf|isSupersetOf|symmetricDifference)\(/],
];

/** Files that the entries import, types left out. */
function scriptsOf(entries: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file) || !existsSync(file) || !file.endsWith('.ts')) return;
    found.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, specifier] of code.matchAll(/(?:^import (?!type)|^export |^\} )[^;]*?from '(\.[^']+)'/gm))
      visit(resolve(dirname(file), specifier!));
    for (const [, specifier] of code.matchAll(/import\('(\.[^']+)'\)/g))
      visit(resolve(dirname(file), specifier!));
  };
  for (const entry of entries) visit(resolve(entry));
  return [...found];
}

test('no script of the simulator needs a later browser', () => {
  const scripts = scriptsOf(entries);
  expect(scripts.length).toBeGreaterThan(80);
  const faults = scripts.flatMap((file) => {
    const code = readFileSync(file, 'utf8').replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, '');
    return later
      .filter(([, pattern]) => pattern.test(code))
      .map(([name]) => `${relative('.', file)}: ${name}`);
  });
  expect(faults).toEqual([]);
});
