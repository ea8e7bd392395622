// RSS of the explainers in one language.
import { getCollection } from 'astro:content';
import type { APIContext } from 'astro';
import { languagePaths, stringsOf } from '../../site/locales.ts';
import { feedOf } from '../_feed.ts';

export const getStaticPaths = languagePaths;

export const GET = (context: APIContext): Promise<Response> =>
  feedOf(context, async (lang, at) => {
    const { name, description } = stringsOf(lang).site;
    const entries = await getCollection('explainers', ({ id }) => id.startsWith(`${lang}/`));
    return {
      title: name,
      description,
      site: at(),
      items: entries
        .sort((a, b) => a.data.order - b.data.order)
        .map(({ id, data }) => ({
          title: data.title,
          description: data.description,
          pubDate: data.checked,
          link: at(`explainers/${id.split('/')[1]}/`),
        })),
    };
  });
