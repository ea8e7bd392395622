// JSON inside of a script of a page.
import { expect, test } from 'vitest';
import { scriptJson } from '../../../src/text/escapes/scriptJson.ts';
import { filesUnder, linesMatching } from '../../architecture/projectTree.ts';

test('no text ends the script, and each comes back as it was', () => {
  const value = { title: '</script><!-- <script>', list: ['<', 1, null] };
  const json = scriptJson(value);
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual(value);
});

test('there is one way to do it', () => {
  const lines = linesMatching(filesUnder('src', /\.(ts|mjs|js|astro)$/), /u003c/i);
  expect(lines).toHaveLength(1);
});
