// What the last step of the build does to a page.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  sheetsOf,
  withNeededHashes,
  withOneSheet,
  withUnbrokenEnds,
} from '../../../src/build/finished/tidyPages.ts';

const sheets = '<link rel="stylesheet" href="/a.css"><meta name="x"><link rel="stylesheet" href="/b.css">';
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('stylesheets', () => {
  test('are read in order', () => {
    expect(sheetsOf(sheets)).toEqual(['/a.css', '/b.css']);
  });
  test('become one link at the place of the first', () => {
    expect(withOneSheet(sheets, '/page.css')).toBe('<link rel="stylesheet" href="/page.css"><meta name="x">');
  });
});

test('the policy keeps the hash of an inline script of the page and drops the others', () => {
  const page = (hashes: string): string =>
    `<meta http-equiv="content-security-policy" content="script-src 'self'${hashes};"><script>run()</script>`;
  const needed = ` ${hashOf('run()')}`;
  expect(withNeededHashes(page(`${needed} ${hashOf('other()')}`))).toBe(page(needed));
});

describe('a line never parts the t of «va-t-il» from its pronoun', () => {
  test.each([
    [
      '<h1>Un centre va-t-il venir ?</h1>',
      '<h1>Un centre va-<span class="unbroken">t-il</span> venir ?</h1>',
    ],
    [
      '<p>A-t-on dit, <b>a-t-elle</b></p>',
      '<p>A-<span class="unbroken">t-on</span> dit, <b>a-<span class="unbroken">t-elle</span></b></p>',
    ],
  ])('%s', (page, kept) => {
    expect(withUnbrokenEnds(page)).toBe(kept);
  });

  test.each([
    '<head><title>Va-t-il venir ?</title></head>',
    '<a title="va-t-il > va-t-on">x</a>',
    '<svg><text>va-t-il</text></svg>',
    '<script>const a = 1 < 2 && "va-t-il";</script>',
    '<select><option>va-t-il</option></select>',
    '<p>un t-shirt, est-il, t-online</p>',
  ])('and %s stays as it is', (page) => {
    expect(withUnbrokenEnds(page)).toBe(page);
  });
});
