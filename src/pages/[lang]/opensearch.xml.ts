// OpenSearch description: a browser can then search the site from its address bar. Browsers take absolute addresses only, so it
// is linked where the build knows its origin.
import type { APIContext } from 'astro';
import { openSearchDescription } from '../../search/openSearch.ts';
import { address, asset, isLanguage, languagePaths, stringsOf } from '../../site/locales.ts';
import { publicAddress } from '../../site/publicAddress.ts';

export const getStaticPaths = languagePaths;

export function GET({ params, site }: APIContext): Response {
  const { lang } = params;
  if (!isLanguage(lang)) throw new Error(`opensearch: received language ${lang}`);
  const { site: words, search } = stringsOf(lang);
  const text = openSearchDescription({
    name: words.name,
    description: search.description,
    language: lang,
    results: publicAddress(address(lang, 'search/'), site),
    icon: publicAddress(asset('icon.svg'), site),
  });
  return new Response(text, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
}
