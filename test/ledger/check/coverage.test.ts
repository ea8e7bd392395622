// What a reader of the five articles must find in running text, and facts that may not be told without what came after.
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/ledger/read/body.ts';
import { readExplainers } from '../../../src/ledger/read/readContent.ts';

const pages = readExplainers('content').map(({ file, slug, body }) => ({
  file,
  slug,
  cited: readBody(body).cited,
}));

describe('the page of each article cites its main claims in running text, in every language', () => {
  test.each([
    ['musk-and-morocco', '000-genre 000-no-deal 000-trump-won 000-starlink-def 000-starlink-meets-ambition'],
    ['musk-and-morocco', '000-batteries-opportunity 000-battery-hub 000-tesla-storage 000-noor-solarcity'],
    ['musk-and-morocco', '000-export-power 000-innovation-platform 000-access-chance 000-lobbying-cost'],
    [
      'morocco-ai-2030',
      '001-strategy-launched 001-label-ai-2030 001-gdp-100bn 001-jobs-50k 001-graduates-200k',
    ],
    [
      'morocco-ai-2030',
      '001-budget-11bn 001-dakhla-500 001-three-fields 001-risk-one-partner 001-fair-regions',
    ],
    ['morocco-ai-2030', '001-visit-mid-2024 001-mezzour-named 001-ustda-technical-help 001-mistral'],
    ['musk-putin-brics', '002-putin-call 002-vague 002-no-figures 002-no-morocco 002-brics-five'],
    ['musk-putin-brics', '002-crypto-payments 002-dollar 002-sanctions 002-less-western-technology'],
    [
      'forty-to-five-hundred-megawatts',
      '003-phase1-40mw 003-target-500mw 003-start-q4-2025 003-no-target-date',
    ],
    [
      'forty-to-five-hundred-megawatts',
      '003-all-renewable 003-taqa-agreement 003-km15 003-sovereign-meaning',
    ],
    [
      'forty-to-five-hundred-megawatts',
      '003-data-flow-control 003-jobs-thousands 003-top-ten 003-challenge-west',
    ],
    ['nvidia-in-africa', '004-priority 004-with-three 004-delegation 004-gpus 004-nothing-signed'],
    [
      'nvidia-in-africa',
      '004-cassava-partner 004-countries-26 004-compute-at-home 004-sovereignty 004-no-naver',
    ],
  ])('%s: %s', (slug, ids) => {
    const ofSlug = pages.filter((page) => page.slug === slug);
    expect(ofSlug).toHaveLength(3);
    for (const { file, cited } of ofSlug)
      for (const id of ids.split(' ')) expect(cited, `${file} cites ${id}`).toContain(id);
  });
});

describe('a page that tells the first tells the second', () => {
  test.each([
    ['E-noor-salt-leak', 'E-noor-restart', 'the plant stopped, and runs again'],
    ['E-starlink-orbit', 'E-starlink-lowering', 'the height of the satellites, and that it changes'],
    ['D-leo-delay', 'D-leo-delay-480', 'the delay at the old height, and at the new one'],
    ['E-nexus-mou', 'E-nexus-still-40', 'one report of the memorandum, and the other'],
    [
      'E-cassava-nov25',
      'E-morocco-no-site',
      'what arrived in South Africa, and what was not seen in Morocco',
    ],
    ['E-brics', 'E-brics-indonesia', 'the enlargement, and the next one'],
    ['E-musk-left', 'E-trump-term E-brics-cbdc-2026', 'an end, and what holds since'],
  ])('%s with %s: %s', (first, second) => {
    const telling = pages.filter(({ cited }) => cited.includes(first));
    expect(telling.length).toBeGreaterThan(0);
    for (const { file, cited } of telling)
      expect(
        second.split(' ').some((id) => cited.includes(id)),
        `${file} cites ${first} without ${second}`,
      ).toBe(true);
  });
});
