// Draws an answer: one list of sections, pages, ledger lines and terms, best first.
import { element } from '../../../site/browser/element.ts';
import { language } from '../../../site/browser/language.ts';
import { fill } from '../../../site/locales.ts';
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
  /** More may be found than were counted: not all texts were read. */
  isLeast: boolean;
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

interface Read {
  kept: Loaded[];
  /** Why texts did not come. */
  faults: unknown[];
  hasMore: boolean;
}

/** The texts to show. Where only some of them will do, they are read in portions until there are enough. */
async function read({ ids, plan }: Answer, { limit, isLiteral }: Omit<Drawing, 'prefix'>): Promise<Read> {
  const kept: Loaded[] = [];
  const faults: unknown[] = [];
  let next = 0;
  while (next < ids.length && kept.length + faults.length < limit) {
    const { loaded, faults: here } = await loadDocuments(ids.slice(next, next + limit));
    next += limit;
    faults.push(...here);
    kept.push(
      ...loaded.filter(
        ({ document: { title, heading = '', text = '' } }) =>
          !isLiteral || holdsAsTyped(`${title} ${heading} ${text}`, plan.words),
      ),
    );
  }
  return { kept: kept.slice(0, limit), faults, hasMore: next < ids.length || kept.length > limit };
}

/** Loads what is to be shown and draws it. Rejects where results were found and the text of none came. */
export async function drawAnswer(
  answer: Answer,
  words: Words,
  { limit, isLiteral, prefix }: Drawing,
): Promise<Drawn> {
  const { ids, plan, marks: stems } = answer;
  const typed = new Set(plan.words);
  const { kept, faults, hasMore } = await read(answer, { limit, isLiteral });
  if (faults.length > 0 && kept.length === 0) throw faults[0];
  const forms: WrittenForm[] = [];
  const items = kept.map((result, index) => {
    const marked = markedBy(result, stems, words);
    forms.push(...writtenForms([...marked.heading, ...marked.excerpt], typed));
    const namesPage = !isSectionOf(kept[index - 1], result);
    return drawItem(result, marked, { rank: index + 1, prefix, namesPage, stems }, words);
  });
  return {
    list: element('ol', { role: 'grid', id: `${prefix}-list`, 'aria-label': words.search.list }, ...items),
    forms,
    count: isLiteral ? items.length : ids.length,
    isLeast: isLiteral && hasMore,
    hasMore,
    lost: faults.length,
  };
}

export function countInWords(
  { count, isLeast }: Pick<Drawn, 'count' | 'isLeast'>,
  { search }: Words,
): string {
  const counted = plural(language, count, search.results);
  return isLeast ? fill(search.atLeast, { count: counted }) : counted;
}
