// RSS of what changed in the ledger, in one language.
import type { APIContext } from 'astro';
import { changeId } from '../../site/ledger/editions.ts';
import { ledger } from '../../site/ledger/ledger.ts';
import { languagePaths, stringsOf, textIn } from '../../site/locales.ts';
import { labelled } from '../../text/labelled.ts';
import { feedOf } from '../_feed.ts';

export const getStaticPaths = languagePaths;

export const GET = (context: APIContext): Promise<Response> =>
  feedOf(context, async (lang, at) => {
    const { changes: strings, site: words } = stringsOf(lang);
    const page = at('evidence/changes/');
    return {
      title: labelled(lang, words.name, strings.title),
      description: strings.description,
      site: page,
      items: ledger.editions.toReversed().flatMap(({ date, changes }) =>
        changes.map(({ kind, what, ids }, place) => ({
          title: labelled(lang, strings[kind], ids.join(', ')),
          description: textIn(what, lang),
          pubDate: new Date(date),
          link: `${page}#${changeId(date, place)}`,
        })),
      ),
    };
  });
