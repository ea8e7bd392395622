// Crawlers are welcome; the sitemap says where, once the site knows its origin.
import type { APIContext } from 'astro';
import { asset } from '../site/locales.ts';

export function GET({ site }: APIContext): Response {
  const sitemap = site ? `Sitemap: ${new URL(asset('sitemap-index.xml'), site).href}\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`);
}
