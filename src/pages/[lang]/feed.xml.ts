// RSS of the explainers in one language.
import { getCollection } from 'astro:content';
import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { address, isLanguage, languagePaths, stringsOf } from '../../site/locales.ts';

export const getStaticPaths = languagePaths;

export async function GET({ params, site }: APIContext): Promise<Response> {
  const { lang } = params;
  if (!isLanguage(lang)) throw new Error(`feed: received language ${lang}`);
  const entries = await getCollection('explainers', ({ id }) => id.startsWith(`${lang}/`));
  const strings = stringsOf(lang).site;
  return rss({
    title: strings.name,
    description: strings.description,
    site: new URL(address(lang), site).href,
    items: entries
      .sort((a, b) => a.data.order - b.data.order)
      .map(({ id, data }) => ({
        title: data.title,
        description: data.description,
        pubDate: data.checked,
        link: new URL(address(lang, `explainers/${id.split('/')[1]}/`), site).href,
      })),
    customData: `<language>${lang}</language>`,
  });
}
