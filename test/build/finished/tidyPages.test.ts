// What the last step of the build does to a page.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sheetsOf, withNeededHashes, withOneSheet } from '../../../src/build/finished/tidyPages.ts';

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
