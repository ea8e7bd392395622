// A body is parsed once, however often it is asked for, and few are kept.
import { expect, test } from 'vitest';
import { readBody, readingMinutes } from '../../../src/ledger/read/body.ts';

test('the same text gives the same body, another text another one', () => {
  const first = readBody('One <Term id="latency">wait</Term>.');
  expect(readBody('Two.')).not.toBe(first);
  expect(readBody('One <Term id="latency">wait</Term>.')).toBe(first);
  expect(first.terms).toEqual(['latency']);
});

test('of many texts the first are forgotten, and read again alike', () => {
  const first = readBody('First.');
  for (let i = 0; i < 201; i += 1) readBody(`Other text ${i}.`);
  expect(readBody('First.')).not.toBe(first);
  expect(readBody('First.')).toEqual(first);
});

test('sections and their titles are kept in order', () => {
  const { sections, titles } = readBody('<H2 id="first">One</H2>\n\nText.\n\n<H2 id="second">Two</H2>');
  expect(sections).toEqual(['first', 'second']);
  expect(titles).toEqual(['One', 'Two']);
});

test('a section without an id has none', () => {
  expect(readBody('<H2>One</H2>').sections).toEqual(['']);
});

test('a date in its own element needs no source', () => {
  const [block] = readBody('Since <Time>May 2025</Time>.').blocks;
  expect(block?.pieces[1]).toEqual({ text: 'May 2025', cover: { kind: 'exempt' } });
});

test('a citation within another counts with it', () => {
  const { cited } = readBody('<Claim id="a">One <Computed id="b">two</Computed></Claim>');
  expect(cited).toEqual(['a', 'b']);
});

test.each([
  [3, 1],
  [150, 1],
  [230, 2],
  [1500, 10],
])('%d words are read in %d min', (words, minutes) => {
  expect(readingMinutes(readBody(Array(words).fill('word').join(' ')))).toBe(minutes);
});
