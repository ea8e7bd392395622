// Names of records in the index. A name says what the record is, so that no list of them is needed in the browser.

/**
 * `about` is never shown: it holds by what other words an explainer is looked for, and speaks for its top. An `item` of a list is a
 * page too, and shown as one.
 */
export type RecordKind = 'section' | 'page' | 'item' | 'claim' | 'term' | 'about';

const letters: Record<RecordKind, string> = {
  section: 's',
  page: 'p',
  item: 'pi',
  claim: 'c',
  term: 't',
  about: 'a',
};

/** Such as `s3.0`: the first section of the page numbered 3. A line of no explainer has page -1. */
export const recordId = (kind: RecordKind, page: number, position: number): string =>
  `${letters[kind]}${page}.${position}`;

export const isOfKind = (id: string, kind: RecordKind): boolean => id.startsWith(letters[kind]);

/** Number of the explainer that the record belongs to. */
export const pageOf = (id: string): string => id.slice(1, id.indexOf('.'));

/** The record of a term of the glossary, by its number there. */
export const termId = (term: number): string => recordId('term', term, 0);

/** The top of an explainer. */
export const topOf = (page: string): string => `s${page}.0`;

/** Whether the record is what stands before the first heading of an explainer. */
export const isTop = (id: string): boolean => isOfKind(id, 'section') && id.endsWith('.0');
