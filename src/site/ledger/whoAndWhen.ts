// Who says what a claim of an article states, and when, as far as the ledger has it.
import type { Claim } from '../../ledger/schema/article.ts';
import { formatDate } from '../../text/dates.ts';
import { fill, type Language, stringsOf, textIn } from '../locales.ts';
import { glossary, ledger } from './ledger.ts';
import { promiseOf } from './promises.ts';

/** Whose words a claim is; an announcement without a speaker says so, what is thought is its author's. */
function whoSays(lang: Language, { id, status, speaker }: Claim): string | undefined {
  const article = ledger.articles.find((entry) => id.startsWith(entry.id));
  const isAnnounced = status === 'announced';
  const named = speaker ?? (isAnnounced ? article?.speaker : undefined);
  if (named) return textIn(named, lang);
  if (isAnnounced) return stringsOf(lang).explainer.noSpeaker;
  const author =
    status === 'opinion' || status === 'analysis'
      ? glossary.find((entry) => entry.id === article?.author)
      : undefined;
  return author && textIn(author.name, lang);
}

/** The first day of a promise, else the article's own date, else that it has none. */
function whenSaid(lang: Language, id: string): string {
  const { explainer: strings } = stringsOf(lang);
  const promise = promiseOf(id);
  if (promise) return fill(strings.firstSaid, { date: formatDate(lang, promise.said) });
  const date = ledger.articles.find((entry) => id.startsWith(entry.id))?.date;
  return date ? fill(strings.saidOn, { date: formatDate(lang, date) }) : strings.saidUndated;
}

/** `no speaker named · first announced: September 2024`; undefined for a line that is no claim, whose citation says it. */
export function whoAndWhen(lang: Language, id: string): string | undefined {
  const claim = ledger.claims.get(id);
  if (!claim) return undefined;
  const said = [whoSays(lang, claim), whenSaid(lang, id)].filter(Boolean).join(' · ');
  return said.charAt(0).toLocaleUpperCase(lang) + said.slice(1);
}
