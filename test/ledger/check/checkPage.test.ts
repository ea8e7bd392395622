// What the build refuses in prose, and what it lets through.
import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../src/ledger/check/checkPage.ts';
import { readBody } from '../../../src/ledger/read/body.ts';
import { readLedger } from '../../../src/ledger/read/readLedger.ts';

const ledger = readLedger('seeds');
const facts = {
  file: 'page.mdx',
  language: 'en',
  bodyLine: 0,
  matter: { title: 'A title', description: 'A sentence.' },
};
const faultsOf = (source: string, names: string[] = ['GB200', 'Digital Morocco 2030']): string[] =>
  checkPage(facts, readBody(source), ledger, names, new Set(['latency']));

describe('a number in prose', () => {
  test.for([
    'The first phase is <Claim id="003-phase1-40mw">40 MW</Claim>.',
    'المرحلة الأولى <Claim id="003-phase1-40mw">40 ميغاواط</Claim>.',
    'المرحلة الأولى <Claim id="003-phase1-40mw">٤٠ ميغاواط</Claim>.',
    'It is <Claim id="003-phase1-40mw">40 000 kW</Claim> or <Claim id="003-phase1-40mw">0.04 GW</Claim>.',
    'A goal of <Claim id="001-gdp-100bn">100 billion dirhams</Claim>.',
    'هدف قدره <Claim id="001-gdp-100bn">100 مليار درهم</Claim>.',
    'About <Computed id="D-gpus-40mw">16 300</Computed> or <Computed id="D-gpus-40mw">16 344</Computed> GPUs.',
    'Signed on <Time datetime="2026-04">12 April 2026</Time>.',
    'The GB200 belongs to Digital Morocco 2030, `not 2030`.',
    'No number at all.',
  ])('passes: %s', (source) => {
    expect(faultsOf(source)).toEqual([]);
  });

  test.for([
    ['The first phase is 40 MW.', '«40» stands outside'],
    ['المرحلة الأولى ٤٠ ميغاواط.', '«40» stands outside'],
    ['Full-width ４０ too.', '«40» stands outside'],
    ['A goal of many billions.', '«billions» stands outside'],
    ['هدف بمليارات الدراهم.', 'مليارات» stands outside'],
    ['ثلث في المئة.', '«في المئة» stands outside'],
    ['<Claim id="003-phase1-40mw">41 MW</Claim>', 'shows 41, but 003-phase1-40mw states 40 MW'],
    ['<Claim id="003-phase1-40mw">40.2 MW</Claim>', 'shows 40.2, but 003-phase1-40mw states 40 MW'],
    ['It grew by some % a year.', '«%» stands outside'],
    ['نما ٪ في السنة.', '«٪» stands outside'],
    ['<Claim id="003-phase1-40mw">40 GW</Claim>', 'shows 40'],
    ['<Claim id="001-gdp-100bn">100 million dirhams</Claim>', 'shows 100'],
    ['<Computed id="D-gpus-40mw">17,000</Computed>', 'shows 17,000'],
    ['<Computed id="003-phase1-40mw">40 MW</Computed>', 'takes ids of seeds/derived.yaml'],
    ['<Computed id="D-gpus-40mw 003-phase1-40mw">40 MW</Computed>', 'takes ids of seeds/derived.yaml'],
    ['<Claim id="003-no-such-thing">a thing</Claim>', 'unknown id 003-no-such-thing'],
    ['<Claim id="">a thing</Claim>', 'without an id'],
    ['<H2 id="x">The year 2030</H2>', '«2030» stands outside'],
    ['<Stats>\n<Stat claim="003-phase1-40mw" figure="41" unit="MW">phase</Stat>\n</Stats>', 'shows 41'],
    ['<Conflict id="C99" />', '<Conflict id="C99">: expected an id'],
    ['<Term id="lateness">late</Term>', '<Term id="lateness">: expected the name of a file'],
    ['<H2 id="a">A</H2>\n\n<H2 id="a">B</H2>', 'the id stands twice'],
  ])('fails: %s', ([source = '', says = '']) => {
    expect(faultsOf(source).join('\n')).toContain(says);
  });
});

test('a number is read as the language of its page counts', () => {
  const body = readBody('<Claim id="001-gdp-100bn">100 billion</Claim>');
  expect(checkPage({ ...facts, language: 'fr' }, body, ledger, [], new Set()).join('\n')).toContain(
    'shows 100, but 001-gdp-100bn states',
  );
});

test('a fault names the line of the file', () => {
  const body = readBody('One.\n\nTwo.\n\nThree 3.');
  expect(checkPage({ ...facts, bodyLine: 7 }, body, ledger, [], new Set())[0]).toMatch(/^page\.mdx:12: /);
});

test('title and description carry no number', () => {
  const matter = { title: 'From 40 to 500', description: 'A million things.' };
  expect(checkPage({ ...facts, matter }, readBody('Text.'), ledger, [], new Set())).toHaveLength(3);
});
