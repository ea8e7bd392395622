// Formulas from a line of plain notation to MathML, at build: the browser draws them without a script.
import { escapeMarkup } from '../../../text/escapes/markup.ts';

/**
 * MathML of one line: `T_{gemm} = frac{a}{b} · sqrt{c}^2`. Words are identifiers, {…} groups, _ and ^ set below and
 * above, frac and sqrt take groups, ~ marks a place where a narrow screen may break the line, every other sign is an
 * operator. Returns one <math> for each unbroken piece. Throws where a group does not close.
 */
export function mathOf(notation: string): string[] {
  return notation
    .split('~')
    .map((piece, index) => `<math>${index === 0 ? rowOf(piece) : continued(rowOf(piece))}</math>`);
}

interface Reader {
  readonly tokens: readonly string[];
  place: number;
  readonly notation: string;
}

const tokenPattern = /[\p{L}′]+|\d[\d.]*|[¼½]|[^\s]/gu;
const signs: Record<string, string> = { '-': '−', '*': '·' };

/** A sign at the head of a continued line still stands between two terms, and is spaced so. */
const continued = (row: string): string => row.replace(/^<mo>(?=[+−·])/, '<mo form="infix">');

function rowOf(notation: string): string {
  const reader: Reader = { tokens: notation.match(tokenPattern) ?? [], place: 0, notation };
  const items = readItems(reader);
  if (reader.place < reader.tokens.length) throw faultIn(reader, 'no }');
  return items.join('');
}

/** Items up to the end or to a closing brace. */
function readItems(reader: Reader): string[] {
  const items: string[] = [];
  while (reader.place < reader.tokens.length && reader.tokens[reader.place] !== '}')
    items.push(readItem(reader));
  return items;
}

const functions = new Set(['ln', 'log', 'max', 'min']);

/** An atom with its scripts, and a thin space after the name of a function whose argument has no bracket. */
function readItem(reader: Reader): string {
  const name = reader.tokens[reader.place] ?? '';
  const item = readScripted(reader);
  const isBracketed = reader.tokens[reader.place] === '(';
  return functions.has(name) && !isBracketed ? `${item}<mspace width="0.17em"></mspace>` : item;
}

/** An atom with what stands below and above it. */
function readScripted(reader: Reader): string {
  const base = readAtom(reader);
  const below = readScript(reader, '_');
  const above = readScript(reader, '^');
  if (below && above) return `<msubsup>${base}${below}${above}</msubsup>`;
  if (below) return `<msub>${base}${below}</msub>`;
  return above ? `<msup>${base}${above}</msup>` : base;
}

function readScript(reader: Reader, sign: '_' | '^'): string | undefined {
  if (reader.tokens[reader.place] !== sign) return undefined;
  reader.place += 1;
  return readAtom(reader);
}

function readAtom(reader: Reader): string {
  const token = reader.tokens[reader.place];
  if (token === undefined) throw faultIn(reader, 'a symbol');
  reader.place += 1;
  if (token === '{') {
    const items = readItems(reader);
    if (reader.tokens[reader.place] !== '}') throw faultIn(reader, '}');
    reader.place += 1;
    return items.length === 1 ? items.join('') : `<mrow>${items.join('')}</mrow>`;
  }
  if (token === '(') {
    const row = readBracket(reader);
    if (row !== undefined) return row;
  }
  if (token === 'frac') return `<mfrac>${readAtom(reader)}${readAtom(reader)}</mfrac>`;
  if (token === 'sqrt') return `<msqrt>${readAtom(reader)}</msqrt>`;
  if (/^\p{L}/u.test(token)) return `<mi>${token}</mi>`;
  if (/^[\d¼½]/.test(token)) return `<mn>${token}</mn>`;
  if (token === '(' || token === ')') return bracketOf(token, false);
  return `<mo>${signs[token] ?? escapeMarkup(token)}</mo>`;
}

const bracketOf = (sign: '(' | ')', isTall: boolean): string =>
  isTall ? `<mo>${sign}</mo>` : `<mo stretchy="false">${sign}</mo>`;

/**
 * What stands between a bracket just read and its partner, with both: they grow with a fraction or a root between them,
 * and a script on them is one on the whole. Undefined where a line break or a group parts the two.
 */
function readBracket(reader: Reader): string | undefined {
  const end = partnerOf(reader);
  if (end === undefined) return undefined;
  const isTall = reader.tokens.slice(reader.place, end).some((token) => token === 'frac' || token === 'sqrt');
  let row = '';
  while (reader.place < end) row += readItem(reader);
  reader.place += 1;
  return `<mrow>${bracketOf('(', isTall)}${row}${bracketOf(')', isTall)}</mrow>`;
}

function partnerOf({ tokens, place }: Reader): number | undefined {
  let open = 1;
  let groups = 0;
  for (let at = place; at < tokens.length && groups >= 0; at += 1) {
    const token = tokens[at];
    if (token === '{') groups += 1;
    if (token === '}') groups -= 1;
    if (groups !== 0) continue;
    if (token === '(') open += 1;
    if (token === ')') open -= 1;
    if (open === 0) return at;
  }
  return undefined;
}

const faultIn = (reader: Reader, expected: string): Error =>
  new Error(`formula «${reader.notation}»: token ${reader.place + 1}: expected ${expected}`);
