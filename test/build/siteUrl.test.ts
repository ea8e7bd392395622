// The site's origin from SITE_URL, and what the build says without one.
import { describe, expect, test } from 'vitest';
import { originNotice, siteUrlOf } from '../../src/build/siteUrl.ts';

describe('the origin of the site', () => {
  test.each([undefined, '', ' '])('%o is none', (received) => {
    expect(siteUrlOf(received)).toBeUndefined();
  });

  test.each(['https://example.org', 'https://example.org/', ' https://EXAMPLE.org '])(
    '%o is https://example.org',
    (received) => {
      expect(siteUrlOf(received)).toBe('https://example.org');
    },
  );

  test.each(['example.org', 'https://example.org/miqyas/', 'ftp://example.org', 'https://', '/miqyas/'])(
    '%o is refused with what was received and what is expected',
    (received) => {
      expect(() => siteUrlOf(received)).toThrow(
        `SITE_URL is ${JSON.stringify(received)}; expected an origin such as https://example.org`,
      );
    },
  );
});

describe('the end of a build', () => {
  const warningsOf = (siteUrl: string | undefined): string[] => {
    const warnings: string[] = [];
    const done = originNotice(siteUrl).hooks['astro:build:done'] as (context: unknown) => void;
    done({ logger: { warn: (text: string) => warnings.push(text) } });
    return warnings;
  };

  test('says what is left out where no origin is known, and what to do', () => {
    const [warning] = warningsOf(undefined);
    expect(warning).toContain('SITE_URL is not set');
    expect(warning).toContain('no sitemap');
    expect(warning).toContain('SITE_URL=https://example.org npm run build');
  });

  test('says nothing where one is', () => {
    expect(warningsOf('https://example.org')).toEqual([]);
  });
});
