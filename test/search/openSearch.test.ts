import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { openSearchDescription } from '../../src/search/openSearch.ts';

const site = {
  name: 'Miqyas',
  description: 'Search & "find"',
  language: 'en',
  results: 'https://example.org/lessons/en/search/',
  icon: 'https://example.org/lessons/icon.svg',
};

describe('the OpenSearch description', () => {
  test('leads to the results page with the words that are typed', () => {
    const xml = new DOMParser().parseFromString(openSearchDescription(site), 'text/xml');
    expect(xml.querySelector('Url')?.getAttribute('template')).toBe(
      'https://example.org/lessons/en/search/?q={searchTerms}',
    );
    expect(xml.querySelector('Description')?.textContent).toBe('Search & "find"');
  });

  test('refuses a name that browsers would cut', () => {
    expect(() => openSearchDescription({ ...site, name: 'a name of far too many letters' })).toThrow(
      'at most 16 characters',
    );
  });
});
