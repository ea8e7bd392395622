// A fault of an own lesson in the language of the page.
import { fill } from '../../text/fill.ts';
import { formatNumber } from '../../text/numbers.ts';
import { isolatedText } from '../../text/runs/isolate.ts';
import type { OwnExpected, OwnFault, OwnReceived } from './ownLesson.ts';
import { type RangeWords, ruleInWords } from './ruleInWords.ts';

export interface FaultWords {
  faults: string;
  /** What the page itself calls a part: `file`, `address`, and the fields of the form such as `scene.title`. */
  named: Readonly<Record<string, string>>;
  received: Record<Exclude<OwnReceived['kind'], 'count'>, string>;
  expected: Record<OwnExpected, string>;
  ranges: RangeWords;
}

/** A key of a file or of the address stays as it is written there. */
const nameOf = (field: string, { named }: FaultWords): string =>
  named[field] ?? field.replace(/^scene\.state\./, '');

/** What was written stays as it was; what was counted or measured here is written as the page writes numbers. */
function receivedInWords(received: OwnFault['received'], words: FaultWords, language: string): string {
  if (typeof received === 'string') return isolatedText(received);
  switch (received.kind) {
    case 'count':
      return formatNumber(language, received.n);
    case 'megabytes':
      return fill(words.received.megabytes, { n: formatNumber(language, received.n) });
    case 'twice':
      return fill(words.received.twice, { line: formatNumber(language, received.line) });
    default:
      return words.received[received.kind];
  }
}

export function faultInWords(
  { field, received, expected }: OwnFault,
  words: FaultWords,
  language: string,
): string {
  return fill(words.faults, {
    field: nameOf(field, words),
    received: receivedInWords(received, words, language),
    expected:
      typeof expected === 'string' ? words.expected[expected] : ruleInWords(expected, words.ranges, language),
  });
}
