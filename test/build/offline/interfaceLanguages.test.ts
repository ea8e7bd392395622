// What the offline copy says: each language in its own words, and none in half of them.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { interfaceLanguages } from '../../../src/build/offline/interfaceLanguages.ts';
import { languages, stringsOf } from '../../../src/site/locales.ts';

test('each language says it in its own words', () => {
  const said = interfaceLanguages().map(({ code, words: { site, offline } }) => ({ code, site, offline }));
  const own = languages.map((code) => {
    const { site, offline } = stringsOf(code);
    return { code, site, offline };
  });
  expect(said).toEqual(own);
});

test('a language without its words is a fault, whichever stands in for it', () => {
  const content = mkdtempSync(join(tmpdir(), 'miqyas-languages-'));
  try {
    cpSync('content/languages.yaml', join(content, 'languages.yaml'));
    cpSync('content/ui', join(content, 'ui'), { recursive: true });
    const last = languages.at(-1);
    rmSync(join(content, `ui/${last}.json`));
    expect(() => interfaceLanguages(content)).toThrow(`ui/${last}.json`);
  } finally {
    rmSync(content, { recursive: true });
  }
});
