// The strict policy in each page as built; test/built/standards/screens.test.ts watches that Chromium keeps it.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { documentOf, pages } from '../site.ts';

const policyOf = (document: Document): Map<string, string[]> =>
  new Map(
    (document.querySelector('meta[http-equiv="content-security-policy" i]')?.getAttribute('content') ?? '')
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values]),
  );

describe.each(pages)('$path as built', ({ html }) => {
  const document = documentOf(html);
  const policy = policyOf(document);

  test('has a policy that allows its own origin and no inline or evaluated code', () => {
    expect(policy.get('default-src')).toEqual(["'self'"]);
    const values = [...policy].flatMap(([name, sources]) =>
      // Pictures that the page draws itself are data: and blob: addresses; code and styles never are.
      name === 'img-src' ? sources.filter((source) => !/^(data|blob):$/.test(source)) : sources,
    );
    expect(values.filter((value) => value.includes('unsafe'))).toEqual([]);
    expect(values.filter((value) => /^(https?:|\*|data:|blob:)/.test(value))).toEqual([]);
  });

  test('leads no form, no plug-in and no base address to another place', () => {
    const kept = ['object-src', 'base-uri', 'form-action', 'require-trusted-types-for'];
    expect(kept.map((name) => policy.get(name))).toEqual([["'none'"], ["'self'"], ["'self'"], ["'script'"]]);
  });

  test('has no style element, no style attribute, no handler attribute', () => {
    const found = [...document.querySelectorAll('*')].filter(
      (element) =>
        element.localName === 'style' ||
        element.getAttributeNames().some((name) => name === 'style' || /^on[a-z]+$/.test(name)),
    );
    expect(found.map((element) => element.outerHTML.slice(0, 120))).toEqual([]);
  });

  test('allows each inline script by its hash', () => {
    const data = /json$/;
    const inline = [...document.querySelectorAll('script:not([src])')].filter(
      (script) => !data.test(script.getAttribute('type') ?? ''),
    );
    const sources = policy.get('script-src') ?? policy.get('default-src') ?? [];
    const unhashed = inline.filter((script) => {
      const hash = createHash('sha256')
        .update(script.textContent ?? '')
        .digest('base64');
      return !sources.includes(`'sha256-${hash}'`);
    });
    expect(unhashed.map((script) => script.textContent?.slice(0, 120))).toEqual([]);
  });
});
