// A feed in one language, whether or not the build knows an origin.
import rss, { type RSSOptions } from '@astrojs/rss';
import type { APIContext } from 'astro';
import { address, isLanguage, type Language } from '../site/locales.ts';
import { NO_ORIGIN } from '../site/publicAddress.ts';

/** What a feed says; `at` makes an address of a path under its language. */
type Contents = (
  lang: Language,
  at: (path?: string) => string,
) => Promise<Pick<RSSOptions, 'title' | 'description' | 'site' | 'items'>>;

/** The feed's writer asks for an origin; where the build knows none, one that is nobody's is taken out again. */
export async function feedOf({ params, site }: APIContext, contents: Contents): Promise<Response> {
  const { lang } = params;
  if (!isLanguage(lang)) throw new Error(`feed: received language ${lang}`);
  const at = (path?: string): string => new URL(address(lang, path), site ?? NO_ORIGIN).href;
  const feed = await rss({ ...(await contents(lang, at)), customData: `<language>${lang}</language>` });
  return new Response((await feed.text()).replaceAll(NO_ORIGIN, ''), { headers: feed.headers });
}
