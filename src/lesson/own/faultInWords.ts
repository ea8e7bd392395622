// A fault of an own lesson in the language of the page.
import { fill } from '../../text/fill.ts';
import { isolatedText } from '../../text/runs/isolate.ts';
import type { OwnExpected, OwnFault, OwnReceived } from './ownLesson.ts';
import { type RangeWords, ruleInWords } from './ruleInWords.ts';

export interface FaultWords {
  faults: string;
  /** What the page itself calls a part: `file`, `address`, and the fields of the form such as `scene.title`. */
  named: Readonly<Record<string, string>>;
  received: Record<OwnReceived['kind'], string>;
  expected: Record<OwnExpected, string>;
  ranges: RangeWords;
}

/** A key of a file or of the address stays as it is written there. */
const nameOf = (field: string, { named }: FaultWords): string =>
  named[field] ?? field.replace(/^scene\.state\./, '');

export function faultInWords({ field, received, expected }: OwnFault, words: FaultWords): string {
  return fill(words.faults, {
    field: nameOf(field, words),
    received:
      typeof received === 'string'
        ? isolatedText(received)
        : fill(words.received[received.kind], { ...received }),
    expected: typeof expected === 'string' ? words.expected[expected] : ruleInWords(expected, words.ranges),
  });
}
