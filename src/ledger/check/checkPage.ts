// Checks one explainer or guide: ids exist, numbers are those of their entries, nothing counts without a citation.

import type { Block, Body, Piece } from '../read/body.ts';
import type { Ledger } from '../schema/ledger.ts';
import { normalise, proseNumbers, roundsNumber, statesNumber } from './numbers.ts';
import { statedNumbers } from './stated.ts';
import { quantitiesIn, withoutNames } from './words/uncited.ts';

export interface PageFacts {
  file: string;
  language: string;
  bodyLine: number;
  matter: { title: string; description: string };
}

function checkCited(
  piece: Piece,
  after: string,
  { language }: PageFacts,
  ledger: Ledger,
  names: readonly string[],
  say: (fault: string) => void,
): void {
  if (piece.cover.kind !== 'cited') return;
  const { ids, computed } = piece.cover;
  if (ids.length === 0) {
    say(`a citation without an id around «${piece.text}»`);
    return;
  }
  const unknown = ids.filter((id) => statedNumbers(ledger, [id]) === undefined);
  if (unknown.length > 0) {
    say(`unknown id ${unknown.join(', ')} around «${piece.text}»`);
    return;
  }
  if (computed && ids.some((id) => !ledger.derived.has(id))) {
    say(`<Computed> takes ids of seeds/derived.yaml, received ${ids.join(' ')}`);
    return;
  }
  const stated = statedNumbers(ledger, ids) ?? [];
  const agrees = computed ? roundsNumber : statesNumber;
  for (const written of proseNumbers(language, withoutNames(normalise(piece.text), names), normalise(after)))
    if (!stated.some((entry) => agrees(written, entry.value, entry.unit)))
      say(
        `«${piece.text.trim()}» shows ${written.text}, but ${ids.join(' ')} states ${stated.map((entry) => `${entry.value} ${entry.unit}`).join(', ') || 'no number'}${/,\d{3}$/.test(written.text) ? '; thousands are parted by a no-break space, a comma is a decimal mark' : ''}`,
      );
}

function checkBlock(
  block: Block,
  facts: PageFacts,
  ledger: Ledger,
  names: readonly string[],
  faults: string[],
): void {
  const say = (fault: string): void => {
    faults.push(`${facts.file}:${block.line + facts.bodyLine}: ${fault}`);
  };
  const open = block.pieces.map((piece) => (piece.cover.kind === 'open' ? piece.text : '\u241f')).join('');
  for (const quantity of quantitiesIn(withoutNames(normalise(open), names)))
    say(
      `«${quantity}» stands outside <Claim>, <Computed> and <Time>: cite an entry, or use a name of the glossary`,
    );
  block.pieces.forEach((piece, index) => {
    const next = block.pieces[index + 1];
    checkCited(piece, next ? next.text : '', facts, ledger, names, say);
  });
}

/** Faults of one page; `names` are glossary names that carry digits, longest first. */
export function checkPage(
  facts: PageFacts,
  body: Body,
  ledger: Ledger,
  names: readonly string[],
  terms: Set<string>,
): string[] {
  const faults: string[] = [];
  for (const [field, text] of Object.entries({
    title: facts.matter.title,
    description: facts.matter.description,
  }))
    for (const quantity of quantitiesIn(withoutNames(normalise(text), names)))
      faults.push(`${facts.file}: front matter: ${field}: received «${quantity}», expected no number there`);
  for (const block of body.blocks) checkBlock(block, facts, ledger, names, faults);
  for (const id of body.conflicts)
    if (!ledger.conflicts.has(id))
      faults.push(`${facts.file}: <Conflict id="${id}">: expected an id of seeds/conflicts.yaml`);
  for (const id of body.terms)
    if (!terms.has(id))
      faults.push(`${facts.file}: <Term id="${id}">: expected the name of a file in content/glossary`);
  const repeated = body.sections.filter((id, index) => body.sections.indexOf(id) !== index);
  for (const id of repeated) faults.push(`${facts.file}: <H2 id="${id}">: the id stands twice`);
  return faults;
}
