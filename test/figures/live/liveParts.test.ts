// What the script of a figure writes: problems of an address, code to embed, numbers as CSV.
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { frameWords } from '../../../src/figures/grammar/frameWords.ts';
import { problemInWords } from '../../../src/figures/grammar/live/problems.ts';
import { csvOf, embedCode } from '../../../src/figures/grammar/live/takeSheet.ts';
import { liveWordsOf } from '../../../src/figures/grammar/live/words.ts';

const words = liveWordsOf(frameWords('en'));

test('a problem names field, what was received and what was expected', () => {
  const input = {
    kind: 'range',
    key: 'route',
    label: 'Cable',
    low: 1,
    high: 2,
    step: 0.1,
    value: 1,
    say: String,
  } as const;
  expect(problemInWords({ input, received: '9' }, words)).toBe(
    'Cable (route): received “9”, expected a number from 1 to 2 in steps of 0.1. The usual value stands in its place.',
  );
  const choice = {
    kind: 'choice',
    key: 'city',
    label: 'From',
    value: 'a',
    choices: [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ],
  } as const;
  expect(problemInWords({ input: choice, received: 'x'.repeat(60) }, words)).toBe(
    `From (city): received “${'x'.repeat(40)}…”, expected one of a, b. The usual value stands in its place.`,
  );
});

test('the code to embed escapes what an attribute cannot hold', () => {
  expect(embedCode('https://a.example/en/figures/x/?a=1&b=2', 'The "hub"')).toContain(
    'src="https://a.example/en/figures/x/?a=1&amp;b=2" title="The &quot;hub&quot;"',
  );
});

test('cells with commas or quotes are quoted in CSV', () => {
  const { document } = parseHTML(
    '<table><tr><th>Name</th><td>1,200</td></tr><tr><th>The "one"</th><td>2</td></tr></table>',
  );
  const rows = [...document.querySelectorAll('tr')].map((row) => ({ cells: [...row.children] }));
  expect(csvOf({ rows } as unknown as HTMLTableElement)).toBe('Name,"1,200"\n"The ""one""",2\n');
});
