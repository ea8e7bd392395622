// RSS of what changed in the ledger, in one language.
import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { changeId } from '../../site/ledger/editions.ts';
import { ledger } from '../../site/ledger/ledger.ts';
import { address, isLanguage, languagePaths, stringsOf, textIn } from '../../site/locales.ts';
import { labelled } from '../../text/labelled.ts';

export const getStaticPaths = languagePaths;

/** The feed's writer asks for an origin; where the build knows none, this one is taken out again. */
const noOrigin = 'http://site.invalid';

export async function GET({ params, site }: APIContext): Promise<Response> {
  const { lang } = params;
  if (!isLanguage(lang)) throw new Error(`changes: received language ${lang}`);
  const { changes: strings, site: words } = stringsOf(lang);
  const page = new URL(address(lang, 'evidence/changes/'), site ?? noOrigin);
  const feed = await rss({
    title: labelled(lang, words.name, strings.title),
    description: strings.description,
    site: page.href,
    items: ledger.editions.toReversed().flatMap(({ date, changes }) =>
      changes.map(({ kind, what, ids }, place) => ({
        title: labelled(lang, strings[kind], ids.join(', ')),
        description: textIn(what, lang),
        pubDate: new Date(date),
        link: `${page.href}#${changeId(date, place)}`,
      })),
    ),
    customData: `<language>${lang}</language>`,
  });
  return new Response((await feed.text()).replaceAll(noOrigin, ''), { headers: feed.headers });
}
