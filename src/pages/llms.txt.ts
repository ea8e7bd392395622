// What the site holds, for language models: addresses and one line each.
import { getCollection } from 'astro:content';
import type { APIContext } from 'astro';
import { address, asset, languageOf, languages, stringsOf } from '../site/locales.ts';
import { publicAddress } from '../site/publicAddress.ts';

export async function GET({ site }: APIContext): Promise<Response> {
  const sections = await Promise.all(
    languages.map(async (lang) => {
      const {
        site: words,
        evidence,
        glossary,
        lesson,
        challenges,
        promises,
        timeline,
        changes,
      } = stringsOf(lang);
      const entries = await getCollection('explainers', ({ id }) => id.startsWith(`${lang}/`));
      const line = (path: string, title: string, description: string): string =>
        `- [${title}](${publicAddress(address(lang, path), site)}): ${description}`;
      return [
        `## ${words.name} · ${languageOf(lang).name}`,
        ...entries
          .sort((a, b) => a.data.order - b.data.order)
          .map(({ id, data }) => line(`explainers/${id.split('/')[1]}/`, data.title, data.description)),
        line('lesson/', lesson.title, lesson.description),
        line('challenges/', challenges.title, challenges.description),
        line('evidence/', evidence.title, evidence.description),
        line('evidence/promises/', promises.title, promises.description),
        line('timeline/', timeline.title, timeline.description),
        line('evidence/changes/', changes.title, changes.description),
        line('glossary/', glossary.title, glossary.description),
      ].join('\n');
    }),
  );
  const sites = languages.map((lang) => stringsOf(lang).site);
  const title = [...new Set(sites.map(({ name }) => name))].join(' · ');
  const lines = sites.map(({ description }) => `> ${description}`).join('\n>\n');
  const data = `- [claims.json](${publicAddress(asset('claims.json'), site)})`;
  return new Response(`# ${title}\n\n${lines}\n\n${sections.join('\n\n')}\n\n${data}\n`);
}
