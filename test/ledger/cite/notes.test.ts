// The numbers of source notes.
import { describe, expect, test } from 'vitest';
import { isFirstUse, noteNumber, notesOf } from '../../../src/ledger/cite/notes.ts';
import { readBody } from '../../../src/ledger/read/body.ts';

const notesIn = (source: string) => notesOf(readBody(source));

describe('notes', () => {
  test('are numbered from one, by first use on the page', () => {
    const notes = notesIn(
      '<Claim id="003-b">b</Claim>, <Computed id="D-c">c</Computed> and <Claim id="003-b 003-a">again</Claim>.',
    );
    expect(notes.ids).toEqual(['003-b', 'D-c', '003-a']);
    expect(notes.ids.map((id) => noteNumber(notes, id))).toEqual([1, 2, 3]);
  });

  test('count the large figures at the head, by claim and by computed', () => {
    const stats = '<Stat claim="003-a" figure="1">a</Stat>\n<Stat computed="D-b" figure="2">b</Stat>';
    expect(notesIn(`<Stats>\n${stats}\n</Stats>\n\n<Claim id="003-c">c</Claim>`).ids).toEqual([
      '003-a',
      'D-b',
      '003-c',
    ]);
  });

  test('are not made by code that only shows how to cite', () => {
    expect(notesIn('`<Claim id="003-a">a</Claim>`\n\nText.').ids).toEqual([]);
  });

  test('are written where their id is cited first, and nowhere else', () => {
    const notes = notesIn('<Claim id="003-a">a</Claim>, <Claim id="003-b">b</Claim>.');
    expect(['003-a', '003-b', '003-a'].map((id) => isFirstUse(notes, id))).toEqual([true, true, false]);
  });

  test('an id that the body does not cite is an error that names it', () =>
    expect(() => noteNumber(notesIn('<Claim id="003-a">a</Claim>'), '003-b')).toThrow(
      "note of 003-b: received an id that the page's MDX does not cite, expected one of 003-a",
    ));
});
