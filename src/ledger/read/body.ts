// The one reader of MDX: blocks of text, each piece with the element that cites it, and the ids in order of first use.
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { attribute, citationOf, type Node } from './citation.ts';

/** How a piece of text is covered: by ledger ids, by an element that needs none, or by nothing. */
export type Cover =
  | { kind: 'cited'; ids: string[]; computed: boolean }
  | { kind: 'exempt' }
  | { kind: 'open' };

export interface Piece {
  text: string;
  cover: Cover;
}

/** One paragraph, heading, list item or cell: pieces in reading order. */
export interface Block {
  readonly line: number;
  readonly pieces: readonly Piece[];
}

export interface Body {
  readonly blocks: readonly Block[];
  /** Ids cited, in order of first use. */
  readonly cited: readonly string[];
  readonly conflicts: readonly string[];
  readonly sections: readonly string[];
  /** Titles of the sections, in their order. */
  readonly titles: readonly string[];
  readonly terms: readonly string[];
  /** Computed figures by their ids, others by the names of their elements, in their order. */
  readonly figures: readonly string[];
}

const parser = unified().use(remarkParse).use(remarkMdx);
const phrasing = new Set([
  'text',
  'emphasis',
  'strong',
  'link',
  'inlineCode',
  'mdxJsxTextElement',
  'break',
  'mdxTextExpression',
]);

const textInside = (node: Node): string => node.value ?? (node.children ?? []).map(textInside).join('');

/** Text that an element shows by its attributes. */
const shownAttributes: Record<string, string[]> = { Then: ['title'], Now: ['title'] };

const textOf = ({ pieces }: Block): string => pieces.map((piece) => piece.text).join('');

/** The text of each block, as a reader sees it. */
export const textsOf = (body: Body): string[] => body.blocks.map(textOf);

/** Words of a body, for its length and its reading time. */
export const wordCount = (body: Body): number =>
  textsOf(body)
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Words of prose that a reader takes in, a minute. */
const READ_WORDS_PER_MINUTE = 150;

/** Reading time of a body [min], at least one. */
export const readingMinutes = (body: Body): number =>
  Math.max(1, Math.round(wordCount(body) / READ_WORDS_PER_MINUTE));

/** Bodies by their text: a page, its notes and its parts of the ledger ask for the same one. */
const bodies = new Map<string, Body>();
/** More than the site has: an author's edits do not gather without end. */
const BODIES_KEPT = 200;

/** Parses the body of an explainer or guide (without front matter). Throws on invalid MDX. */
export function readBody(source: string): Body {
  const known = bodies.get(source);
  if (known) return known;
  if (bodies.size === BODIES_KEPT) bodies.clear();
  const body = parseBody(source);
  bodies.set(source, body);
  return body;
}

/** A block while its pieces are gathered. */
type OpenBlock = Block & { pieces: Piece[] };

function parseBody(source: string): Body {
  const body = {
    blocks: [] as Block[],
    cited: [] as string[],
    conflicts: [] as string[],
    sections: [] as string[],
    titles: [] as string[],
    terms: [] as string[],
    figures: [] as string[],
  };
  const seen = new Set<string>();

  function open(node: Node, pieces: Piece[]): OpenBlock {
    const block = { line: node.position?.start.line ?? 0, pieces };
    body.blocks.push(block);
    return block;
  }

  function note(node: Node): Cover | undefined {
    const cites = citationOf(node);
    if (cites) {
      for (const id of cites.ids) if (!seen.has(id)) body.cited.push(id);
      for (const id of cites.ids) seen.add(id);
      if (node.name === 'Stat')
        open(node, [
          {
            text: `${attribute(node, 'figure') ?? ''} ${attribute(node, 'unit') ?? ''}`,
            cover: { kind: 'cited', ...cites },
          },
        ]);
      return node.name === 'Stat' ? undefined : { kind: 'cited', ...cites };
    }
    if (node.name === 'Conflict') body.conflicts.push(attribute(node, 'id') ?? '');
    if (node.name === 'H2') {
      body.sections.push(attribute(node, 'id') ?? '');
      body.titles.push(textInside(node));
    }
    if (node.name === 'Term') body.terms.push(attribute(node, 'id') ?? '');
    if (node.name?.endsWith('Figure')) body.figures.push(attribute(node, 'id') ?? node.name);
    if (node.name === 'Time') return { kind: 'exempt' };
    for (const name of shownAttributes[node.name ?? ''] ?? [])
      open(node, [{ text: attribute(node, name) ?? '', cover: { kind: 'open' } }]);
    return undefined;
  }

  function walk(node: Node, block: OpenBlock | undefined, cover: Cover): void {
    const own = note(node) ?? cover;
    if (node.type === 'text') block?.pieces.push({ text: node.value ?? '', cover: own });
    if (node.type === 'inlineCode' || node.type === 'code') return;
    let current = block;
    for (const child of node.children ?? []) {
      if (phrasing.has(child.type)) current ??= open(child, []);
      else current = undefined;
      walk(child, current, own);
    }
  }

  walk(parser.parse(source) as Node, undefined, { kind: 'open' });
  return body;
}
