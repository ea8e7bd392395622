// The origin that the site says it stands on, from SITE_URL; without one nothing names an origin.
import type { AstroIntegration } from 'astro';

/**
 * `https://example.org` from SITE_URL, or nothing where it is not set.
 * Throws where the value is no http address, or has a path: the path is BASE_PATH.
 */
export function siteUrlOf(received: string | undefined): string | undefined {
  if (received === undefined || received.trim() === '') return undefined;
  const url = URL.parse(received.trim());
  const isOrigin = url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash;
  if (!isOrigin)
    throw new Error(
      `SITE_URL is ${JSON.stringify(received)}; expected an origin such as https://example.org.\n` +
        '  What to do: SITE_URL=https://example.org npm run build. A path goes into BASE_PATH.',
    );
  return url.origin;
}

const warning =
  'SITE_URL is not set: canonical, language and picture addresses and the feeds name no origin, and there is no sitemap. ' +
  'For a public site: SITE_URL=https://example.org npm run build';

/** Says at the end of the build what is left out where the site does not know its origin. */
export const originNotice = (siteUrl: string | undefined): AstroIntegration => ({
  name: 'site-url',
  hooks: {
    'astro:build:done': ({ logger }) => {
      if (siteUrl === undefined) logger.warn(warning);
    },
  },
});
