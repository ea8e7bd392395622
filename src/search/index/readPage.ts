// Reads a built page as search sees it: its sections, their words, and the ledger lines and terms that they cite.
import { parseHTML } from 'linkedom';

export interface Section {
  /** Id of the heading; empty for what stands before the first heading. */
  anchor: string;
  heading: string;
  text: string;
  claimIds: string[];
  termIds: string[];
}

export interface ReadPage {
  title: string;
  description: string;
  /** Number of the source article; undefined on pages that are no explainer. */
  article: string | undefined;
  sections: Section[];
}

/** What is on the page but not part of its text: marks of status, note numbers, notes, drawings, formulas, controls, messages for when something fails, what is hidden, all of a figure but its question. */
export const apart =
  '.computed > :not(figcaption), .visually-hidden, sup, .id, .notes, script, style, svg, noscript, template, math, select, button, output, [aria-hidden="true"], .crumb, .chip-link, [role="alert"], [hidden]';

/** Those of them that a tag alone names and that hold none of their kind: a page is read faster without them. */
const apartByTag = /<(script|style|svg|noscript|template|math|select)\b[\s\S]*?<\/\1>/g;

/** Runs of spaces as one, but for those that hold a number together: `12 000` is one number. */
export const tidy = (text: string | null | undefined): string =>
  (text ?? '').replace(/[ \t\r\n\f]+/g, ' ').trim();

/** Words of block elements must not run together when their tags are taken away. */
export function textOf(element: Element): string {
  for (const block of element.querySelectorAll(
    'p, li, dt, dd, td, th, h2, h3, h4, figcaption, div, summary, .num > span',
  ))
    block.append(' ');
  return tidy(element.textContent);
}

/** Ids of the ledger lines that each note of the page names, by the note's own id. */
type Notes = ReadonlyMap<string, readonly string[]>;

const notesOf = (document: Document): Notes =>
  new Map(
    Array.from(document.querySelectorAll('li[id]'), (note) => [
      note.id,
      Array.from(note.querySelectorAll('a.id'), (link) => tidy(link.textContent)),
    ]),
  );

const emptySection = (anchor: string, heading: string): Section => ({
  anchor,
  heading,
  text: '',
  claimIds: [],
  termIds: [],
});

function readBlock(block: Element, section: Section, notes: Notes): void {
  for (const mark of block.querySelectorAll('a.claim[href^="#"]'))
    section.claimIds.push(...(notes.get(mark.getAttribute('href')?.slice(1) ?? '') ?? []));
  for (const term of block.querySelectorAll('a[href*="/glossary/#"]'))
    section.termIds.push(term.getAttribute('href')?.split('#')[1] ?? '');
  for (const element of block.querySelectorAll(apart)) element.remove();
  section.text = tidy(`${section.text} ${textOf(block)}`);
}

/** Reads the HTML of one page of the site. */
export function readPage(html: string): ReadPage {
  const { document } = parseHTML(html.replace(apartByTag, ''));
  const content = (name: string): string | undefined =>
    document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? undefined;
  const title = tidy(document.querySelector('h1')?.textContent);
  const notes = notesOf(document as unknown as Document);
  const sections = [emptySection('', title)];
  const flow = document.querySelector('.flow') ?? document.querySelector('main');
  for (const block of [...(flow?.children ?? [])] as unknown as Element[]) {
    const heading = block.matches('h2[id]') ? block : undefined;
    if (heading) sections.push(emptySection(heading.id, tidy(heading.textContent)));
    else if (!block.matches(apart)) readBlock(block, sections.at(-1) as Section, notes);
  }
  return { title, description: content('description') ?? '', article: content('source-article'), sections };
}
