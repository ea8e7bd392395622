// Draws an answer: one list of sections, pages, ledger lines and terms, best first.
import { element } from '../../../site/browser/element.ts';
import { language } from '../../../site/browser/language.ts';
import { plural } from '../../../text/plurals.ts';
import type { Answer } from '../../query/answer.ts';
import { pageOf } from '../../recordId.ts';
import type { Words } from '../words.ts';
import { type Loaded, loadDocuments } from './documents.ts';
import { holdsAsTyped, type WrittenForm, writtenForms } from './excerpt.ts';
import { drawItem, kindOf, markedBy } from './item.ts';

export interface Drawn {
  list: HTMLOListElement;
  /** Written forms that matched and were not typed. */
  forms: WrittenForm[];
  /** Results found, drawn or not. */
  count: number;
  hasMore: boolean;
  /** Results left out because their texts did not come. */
  lost: number;
}

export interface Drawing {
  /** How many results are shown. */
  limit: number;
  /** Only texts that hold the words as typed are shown. */
  isLiteral: boolean;
  /** Of the ids of the results, as two panels may be on one page. */
  prefix: string;
}

const isSectionOf = (one: Loaded | undefined, other: Loaded): boolean =>
  one !== undefined && kindOf(one.id) === 'section' && pageOf(one.id) === pageOf(other.id);

/** Loads what is to be shown and draws it. Rejects where results were found and the text of none came. */
export async function drawAnswer(
  { ids, plan, marks: stems }: Answer,
  words: Words,
  { limit, isLiteral, prefix }: Drawing,
): Promise<Drawn> {
  const typed = new Set(plan.words);
  const { loaded, faults } = await loadDocuments(isLiteral ? ids : ids.slice(0, limit));
  if (faults.length > 0 && loaded.length === 0) throw faults[0];
  const kept = isLiteral
    ? loaded.filter(({ document: { title, heading = '', text = '' } }) =>
        holdsAsTyped(`${title} ${heading} ${text}`, plan.words),
      )
    : loaded;
  const forms: WrittenForm[] = [];
  const items = kept.map((result, index) => {
    const marked = markedBy(result, stems, words);
    forms.push(...writtenForms([...marked.heading, ...marked.excerpt], typed));
    const namesPage = !isSectionOf(kept[index - 1], result);
    return drawItem(result, marked, { rank: index + 1, prefix, namesPage, stems }, words);
  });
  const count = isLiteral ? items.length : ids.length;
  return {
    list: element('ol', { role: 'grid', id: `${prefix}-list`, 'aria-label': words.search.list }, ...items),
    forms,
    count,
    hasMore: count > items.length + faults.length,
    lost: faults.length,
  };
}

export const countInWords = (count: number, { search }: Words): string =>
  plural(language, count, search.results);
