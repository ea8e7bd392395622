// The tree that assistive technology reads, as Playwright tells it, without the words of running text.
import type { Page } from 'playwright';

interface Part {
  role: string;
  name: string | undefined;
  /** Such as ` [level=2]`. */
  states: string;
  /** Whether it has words of its own beside its parts. */
  hasWords: boolean;
  parts: Part[];
}

/** What only dresses words: its parts are those of the element that it stands in. */
const DRESS = /^(?:paragraph|text|strong|emphasis|mark|time|code|superscript|subscript|deletion|insertion)$/;
/** Where it has words beside them, links are parts of a sentence. */
const SENTENCES = /^(?:paragraph|listitem|definition|term|caption|blockquote)$/;
/** What comes in numbers: each shape of it is told once, and its words are data. */
const DATA = /^(?:listitem|row|cell|gridcell|rowheader|definition|term|option)$/;
/** What keeps its name even there. */
const NAMED =
  /^(?:button|slider|checkbox|radio|textbox|searchbox|spinbutton|combobox|switch|tab|columnheader)$/;
/** A name of more words is a sentence; one of no control already with fewer, or with a mark of a sentence. */
const MOST_WORDS = 8;
const MOST_WORDS_OF_TITLE = 5;
const MARKS = /[.,:;!?،؛؟]/;
/** More links in a row are data. */
const MOST_LINKS = 12;

/** A line of Playwright's: a role, in quotes where the name has signs of YAML, then words of its own or its parts. */
const LINE = /^( *)- (?:'((?:[^']|'')*)'|([\w/]+(?: "(?:[^"\\]|\\.)*")?(?: \[[^\]]+\])*))(?::(?: (.*))?)?$/;
const ELEMENT = /^([\w/]+)(?: ("(?:[^"\\]|\\.)*"))?((?: \[[^\]]+\])*)$/;

function parsed(snapshot: string): Part {
  const body: Part = { role: 'document', name: undefined, states: '', hasWords: false, parts: [] };
  const above = [body];
  for (const line of snapshot.split('\n')) {
    const [, indent = '', quoted, plain = '', words = ''] = LINE.exec(line) ?? [];
    const [, role, name, states = ''] = ELEMENT.exec(quoted?.replaceAll("''", "'") ?? plain) ?? [];
    if (!role) throw new Error(`not a line of a tree: ${line}`);
    const part: Part = {
      role,
      name: name && (JSON.parse(name) as string),
      states,
      hasWords: /\p{L}/u.test(words),
      parts: [],
    };
    const depth = indent.length / 2;
    above.length = depth + 1;
    if (role === 'text') above[depth]!.hasWords ||= part.hasWords;
    else if (role !== '/url') above[depth]!.parts.push(part);
    above.push(part);
  }
  return body;
}

const withoutNumbers = (words: string): string =>
  words.replace(/[\u2066-\u2069]/g, '').replace(/\d(?:[\d\s.,]*\d)?/g, '#');

function isSentence(role: string, words: string): boolean {
  const isControl = NAMED.test(role) || role === 'link';
  const count = words.split(/\s+/).length;
  return isControl ? count > MOST_WORDS : count > MOST_WORDS_OF_TITLE || MARKS.test(words);
}

function nameOf({ role, name }: Part, isData: boolean): string {
  if (name === undefined || DATA.test(role)) return '';
  const words = withoutNumbers(name);
  const isTold = (!isData || NAMED.test(role)) && !isSentence(role, words);
  return ` "${isTold ? words : '…'}"`;
}

/** A line without its name: what a page has in every language. */
export const withoutName = (line: string): string => line.replace(/ ".*"/, ' "…"');

const shapeOf = (lines: string[]): string => lines.map(withoutName).join('\n');

/** Parts without what only dresses words, and without the links of sentences. */
function elementsOf({ role, hasWords, parts }: Part): Part[] {
  const isSentence = hasWords && SENTENCES.test(role);
  return parts.flatMap((part) => {
    if (DRESS.test(part.role)) return elementsOf(part);
    return isSentence && part.role === 'link' ? [] : [part];
  });
}

const kindOf = ({ role }: Part): string => (DATA.test(role) ? 'data' : role);

/** Parts in runs: those of one kind that follow each other. */
function runsOf(parts: Part[]): Part[][] {
  const runs: Part[][] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last && kindOf(last[0]!) === kindOf(part)) last.push(part);
    else runs.push([part]);
  }
  return runs;
}

function linesOfPart(part: Part, isData: boolean): string[] {
  const within = /^(?:heading|link)$/.test(part.role) ? [] : linesOf(part, isData);
  return [`- ${part.role}${nameOf(part, isData)}${part.states}`, ...within.map((line) => `  ${line}`)];
}

/** Of a run each shape once, role by role: lists may be sorted by their words, which differ between languages. */
function eachOnce(run: Part[]): string[] {
  return [...Map.groupBy(run, ({ role }) => role).values()].flatMap((parts) => {
    const told = new Map(
      parts.map((part) => linesOfPart(part, true)).map((lines) => [lines.join('\n'), lines]),
    );
    const compare = (a: string[], b: string[]): number =>
      Number(shapeOf(a) > shapeOf(b)) - Number(shapeOf(a) < shapeOf(b));
    return [...told.values()].sort(compare).flat();
  });
}

function linesOf(parent: Part, isData: boolean): string[] {
  return runsOf(elementsOf(parent)).flatMap((run) => {
    const kind = kindOf(run[0]!);
    const isMany = kind === 'data' || (kind === 'link' && (isData || run.length > MOST_LINKS));
    return isMany ? eachOnce(run) : run.flatMap((part) => linesOfPart(part, isData));
  });
}

/** Gives what Playwright's tree leaves out, or has too much, the role by which browsers tell it. */
function mendTree(): void {
  for (const region of document.querySelectorAll('[aria-live]:not([role])')) {
    const manner = region.getAttribute('aria-live');
    if (manner !== 'off') region.role = manner === 'assertive' ? 'alert' : 'status';
  }
  for (const summary of document.querySelectorAll('summary')) {
    summary.role = 'button';
    summary.ariaExpanded = String(summary.closest('details')?.open);
  }
  for (const inert of document.querySelectorAll('[inert]')) inert.ariaHidden = 'true';
}

/** The tree of a page, a line for each part. The page is marked for it, and still works. */
export async function treeOf(page: Page): Promise<string[]> {
  await page.evaluate(mendTree);
  return linesOf(parsed(await page.locator('body').ariaSnapshot()), false);
}
