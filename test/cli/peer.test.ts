// The words of a page, as the bench gives them to its peer.
import { expect, test } from 'vitest';
import { plainPage } from '../../src/cli/bench/site/peer/plainText.ts';

test('a page keeps its title, headings, paragraphs, items and tables, each once, and no mark of Markdown in its words', () => {
  const html = `<title>T</title><main><h1>One "two"</h1><h2>A * b</h2><p>First <b>word</b>
    <span>second</span></p><ul><li><p>item_1</p></li></ul><table><tr><th>n</th><th>m</th></tr><tr><td>1</td><td>a|b</td></tr></table></main>`;
  expect(plainPage(html)).toBe(
    [
      '---\ntitle: "One \\"two\\""\n---',
      '## A \\* b',
      'First word second',
      '- item\\_1',
      '| n | m |\n| --- | --- |\n| 1 | a\\|b |\n',
    ].join('\n\n'),
  );
});

test('a page without a main part is named', () => {
  expect(() => plainPage('<p>x</p>')).toThrow('received a page without <main>, expected one');
});
