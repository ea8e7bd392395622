// RSS of the explainers in one language.
import { getCollection } from 'astro:content';
import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { address, isLanguage, languagePaths, stringsOf } from '../../site/locales.ts';

export const getStaticPaths = languagePaths;

/** The feed's writer asks for an origin; where the build knows none, this one is taken out again. */
const noOrigin = 'http://site.invalid';

export async function GET({ params, site }: APIContext): Promise<Response> {
  const { lang } = params;
  if (!isLanguage(lang)) throw new Error(`feed: received language ${lang}`);
  const entries = await getCollection('explainers', ({ id }) => id.startsWith(`${lang}/`));
  const strings = stringsOf(lang).site;
  const origin = site ?? noOrigin;
  const feed = await rss({
    title: strings.name,
    description: strings.description,
    site: new URL(address(lang), origin).href,
    items: entries
      .sort((a, b) => a.data.order - b.data.order)
      .map(({ id, data }) => ({
        title: data.title,
        description: data.description,
        pubDate: data.checked,
        link: new URL(address(lang, `explainers/${id.split('/')[1]}/`), origin).href,
      })),
    customData: `<language>${lang}</language>`,
  });
  return new Response((await feed.text()).replaceAll(noOrigin, ''), { headers: feed.headers });
}
