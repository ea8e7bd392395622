// Every setting has a name and a value in words, in every language: what paper says of a run.
import { describe, expect, test } from 'vitest';
import { readGlossary } from '../../../src/ledger/read/readContent.ts';
import { settingKeys } from '../../../src/simulator/inputs/effects.ts';
import { defaultsOf } from '../../../src/simulator/inputs/rules.ts';
import { glossaryTermOf, settingGroups } from '../../../src/simulator/panels/settings/settingGroups.ts';
import { settingName, settingValue } from '../../../src/simulator/panels/settings/settingWords.ts';
import { languages, stringsOf } from '../../../src/site/locales.ts';
import { seeds } from '../seeds.ts';

const defaults = defaultsOf(seeds);

describe.each(languages)('in %s', (language) => {
  const { simulator: words } = stringsOf(language);

  test.each(settingKeys)('%s has a name and a value', (key) => {
    expect(settingName(key, words)).toMatch(/\S/);
    const value = settingValue(key, defaults, seeds, words, language);
    expect(value).toMatch(/\S/);
    expect(value).not.toMatch(/undefined|[{}]/);
  });

  test('no two settings have the same name', () => {
    const names = settingKeys.map((key) => settingName(key, words));
    expect(new Set(names).size).toBe(settingKeys.length);
  });
});

test('every setting leads to the glossary, but for the chance and number of the samples', () => {
  const keys = Object.values(settingGroups).flat();
  const known = new Set(readGlossary('content').map(({ id }) => id));
  expect(keys.filter((key) => !known.has(glossaryTermOf[key] ?? ''))).toEqual(['seed', 'reps']);
});

test('values are those that a reader chose', () => {
  const words = stringsOf('en').simulator;
  const chosen = {
    ...defaults,
    acc: 'H100-SXM',
    work: 'gpt-3-175b',
    prec: 'bf16',
    spares: '16',
    mw: 300,
  } as const;
  const said = (['acc', 'work', 'prec', 'spares', 'mw', 'ckpt'] as const).map((key) =>
    settingValue(key, chosen, seeds, words, 'en').replace(/[\u2066\u2069]/g, ''),
  );
  expect(said).toEqual(['H100 SXM', 'GPT-3 175B', 'BF16', '16', '300 MW', 'best interval']);
});
