// The policy that every page carries, and the loader that keeps scripts small.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { leanDynamicImports } from '../../src/build/bundle/leanDynamicImports.ts';
import { contentPolicy } from '../../src/build/contentPolicy.ts';
import { carried } from '../../src/site/themeScript.ts';

describe('the policy', () => {
  test('allows nothing inline and nothing evaluated', () => {
    const text = JSON.stringify(contentPolicy);
    expect(text).not.toContain('unsafe-inline');
    expect(text).not.toContain('unsafe-eval');
  });

  test.each([
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
  ])('says %s', (directive) => {
    expect(contentPolicy).toHaveProperty('directives', expect.arrayContaining([directive]));
  });

  test('knows the theme script by its hash', () => {
    const script = carried(readFileSync('src/site/theme.js', 'utf8'));
    expect(script).not.toContain('// ');
    expect(script).toContain('classList.add("js")');
    const hash = `sha256-${createHash('sha256').update(script).digest('base64')}`;
    expect(contentPolicy).toHaveProperty('scriptDirective.hashes', [hash]);
  });
});

test('a dynamic import is the browser’s own, and other modules are loaded as they are', async () => {
  const { resolveId, load } = leanDynamicImports() as unknown as {
    resolveId: (id: string, importer: string) => string | undefined;
    load: (id: string) => string | undefined;
  };
  const [id = '', other] = ['a.ts', 'b.ts'].map((from) => resolveId('\0vite/preload-helper.js', from));
  // A helper of its own for each module: one for all would be a file more that every page waits for.
  expect(id).not.toBe(other);
  const source = load(id) ?? '';
  const { __vitePreload } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
  expect(__vitePreload(() => 7)).toBe(7);
  expect(load('src/site/theme.js')).toBeUndefined();
  expect(resolveId('./card.ts', 'a.ts')).toBeUndefined();
});
