// Crawlers are welcome; the sitemap says where.
import type { APIContext } from 'astro';
import { asset } from '../site/locales.ts';

export function GET({ site }: APIContext): Response {
  return new Response(
    `User-agent: *\nAllow: /\nSitemap: ${new URL(asset('sitemap-index.xml'), site).href}\n`,
  );
}
