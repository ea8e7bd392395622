// Where a cited id comes from, in the words of the page's language.
import { citationFor } from '../../../ledger/schema/evidence.ts';
import { formatDate } from '../../../text/dates.ts';
import { ledger } from '../../ledger/ledger.ts';
import { fill, type Language, stringsOf } from '../../locales.ts';

export interface Origin {
  /** For the margin: who says it. */
  name: string;
  words: string;
  /** Whether the words run as Latin does, not as the page. */
  isForeign?: boolean;
  /** The date where the words have none; left out for what is no citation. */
  after?: string;
}

/** What stands before the first comma of a citation is its publisher. */
const publisherOf = (citation: string): string => citation.split(/[,،]/)[0] ?? citation;

/** `sourceArticle` is the id of the article that the page explains. */
export function originOf(lang: Language, sourceArticle: string, id: string): Origin {
  const { explainer: strings, list } = stringsOf(lang);
  const evidence = ledger.evidence.get(id);
  if (evidence) {
    const { date } = evidence;
    const citation = citationFor(evidence, lang);
    const [year = ''] = date.split('-');
    const isDated = date === 'undated' || citation.includes(year);
    return {
      name: publisherOf(citation),
      words: citation,
      isForeign: evidence.cited?.[lang] === undefined,
      after: isDated ? '' : `${list.comma}${formatDate(lang, date)}`,
    };
  }
  const claim = ledger.claims.get(id);
  if (!claim) return { name: strings.computed, words: strings.computed };
  const isThis = id.startsWith(sourceArticle);
  return {
    name: isThis ? strings.thisArticleName : strings.otherArticleName,
    words: fill(isThis ? strings.thisArticle : strings.otherArticle, { n: claim.paragraph }),
  };
}
