// Statements behind the notes of an explainer, and definitions of its terms: what a card shows when it is asked for.
import type { CollectionEntry } from 'astro:content';
import { getCollection } from 'astro:content';
import type { APIContext } from 'astro';
import { notesOf } from '../../../ledger/cite/notes.ts';
import { readBody } from '../../../ledger/read/body.ts';
import { glossary, ledger } from '../../../site/ledger/ledger.ts';
import { dueLine, promiseOf } from '../../../site/ledger/promises.ts';
import { whoAndWhen } from '../../../site/ledger/whoAndWhen.ts';
import { address, isLanguage, standInOf, stringsOf, textIn } from '../../../site/locales.ts';

export async function getStaticPaths() {
  const entries = await getCollection('explainers');
  return entries.map((entry) => {
    const [lang, slug] = entry.id.split('/');
    return { params: { lang, slug }, props: { entry } };
  });
}

export function GET({ params, props }: APIContext): Response {
  const { lang } = params;
  if (!isLanguage(lang)) throw new Error(`notes: received language ${lang}`);
  const body = readBody((props.entry as CollectionEntry<'explainers'>).body ?? '');
  const notes = notesOf(body).ids.map((id) => {
    const entry = ledger.evidence.get(id) ?? ledger.claims.get(id) ?? ledger.derived.get(id);
    if (!entry) throw new Error(`notes: received ${id}, expected an id of seeds/`);
    const promise = promiseOf(id);
    return {
      statement: textIn(entry.statement, lang),
      lang: standInOf(entry.statement, lang),
      said: whoAndWhen(lang, id),
      url: ledger.evidence.get(id)?.url,
      promise: promise && { id: promise.id, due: dueLine(lang, promise).day, checked: promise.checked },
    };
  });
  const cited = new Set(body.terms);
  const terms = glossary
    .filter(({ id }) => cited.has(id))
    .map(({ id, name, definition }) => [
      id,
      {
        name: textIn(name, lang),
        definition: textIn(definition, lang),
        lang: standInOf(definition, lang),
      },
    ]);
  const { clock } = stringsOf(lang).promises;
  return new Response(
    JSON.stringify({
      notes,
      terms: Object.fromEntries(terms),
      clock,
      promises: address(lang, 'evidence/promises/'),
    }),
    {
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
    },
  );
}
