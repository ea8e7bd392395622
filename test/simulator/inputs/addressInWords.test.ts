// What the page says of an address: keys that are all but one of its own, and numbers as it writes them.
import { describe, expect, test } from 'vitest';
import { ruleInWords } from '../../../src/lesson/own/ruleInWords.ts';
import { linesOfAddress, problemInWords } from '../../../src/simulator/dom/problems.ts';
import { keyMeant } from '../../../src/simulator/inputs/address/keyMeant.ts';
import { modelRule, parseAddress } from '../../../src/simulator/inputs/address/parse.ts';
import { settingKeys } from '../../../src/simulator/inputs/effects.ts';
import { defaultsOf, type Rule, rulesOf } from '../../../src/simulator/inputs/rules.ts';
import type { SettingKey } from '../../../src/simulator/inputs/settings.ts';
import { type Language, languages, stringsOf } from '../../../src/site/locales.ts';
import { formatNumber } from '../../../src/text/numbers.ts';
import { seeds } from '../seeds.ts';

const defaults = defaultsOf(seeds);

describe('a key that the simulator does not have', () => {
  const lines = (search: string, language: Language = 'en'): string[] =>
    linesOfAddress(parseAddress(search, seeds), stringsOf(language).simulator.problems, language);

  test.each([
    ['MW=300', 'MW: an unknown key, expected mw.'],
    ['mww=300', 'mww: an unknown key, expected mw.'],
    ['Pue=1.3', 'Pue: an unknown key, expected pue.'],
    ['M=4', 'M: an unknown key, expected m.'],
    [
      'batches=3&bach=16&stepss=8',
      'bach: an unknown key, expected batch.|stepss: an unknown key, expected steps.',
    ],
    ['restrat=9', ''],
    ['Sede=1&sead=1', 'sead: an unknown key, expected seed.'],
    ['mww=1&mww=2', 'mww: an unknown key, expected mw.'],
  ])('%s is named where it is all but one of them', (search, said) => {
    expect(lines(`?${search}`).join('|')).toBe(said);
    expect(parseAddress(`?${search}`, seeds).settings).toEqual(defaults);
  });

  test.each(languages)('is named with both spellings, in %s', (language) => {
    const [line = ''] = lines('?mww=300', language);
    expect(line).toMatch(/mww.*mw[^w]/);
  });

  test('every key is known as it stands, and by each of its letters', () => {
    for (const key of [...settingKeys, 'm', 'own', 'vs', 'at', 'foot']) {
      expect(keyMeant(key)).toBeUndefined();
      expect(keyMeant(key.toUpperCase())).toBe(key);
      if (key.length > 2) expect(keyMeant(`${key}x`), key).toBe(key);
    }
  });

  // What social networks, mailers and shops add to the addresses that pass through them.
  test.each([
    'utm_source utm_medium utm_campaign utm_term utm_content utm_id',
    'fbclid gclid gbraid wbraid dclid msclkid twclid ttclid yclid igshid igsh li_fat_id',
    'mc_cid mc_eid _ga _gl _hsenc _hsmi mkt_tok vero_id oly_enc_id wt_mc epik spm trk',
    'ref ref_src ref_url source src s t v q id cid sid hl lang si amp via from share feature campaign',
  ])('of others is left alone: %s', (keys) => {
    const search = keys
      .split(' ')
      .map((key) => `${key}=1`)
      .join('&');
    expect(lines(`?${search}`)).toEqual([]);
  });
});

describe.each(languages)('the numbers of a message in %s', (language) => {
  const { problems: words } = stringsOf(language).simulator;
  const ranges = { ...words, ...stringsOf(language).lesson.own.ranges };

  test('are written as those of the page', () => {
    const rules = Object.entries(rulesOf(seeds, defaults));
    for (const [key, rule] of [...rules, ['m', modelRule] as const]) {
      if (rule.kind === 'choice') continue;
      const problem = { key: key as SettingKey, received: ['?'], rule };
      const used = { ...problem, rule: { ...rule, fallback: 1234.5 } as Rule };
      for (const said of [problemInWords(used, words, language), ruleInWords(rule, ranges, language)]) {
        for (const end of [rule.low, rule.high]) expect(said, key).toContain(formatNumber(language, end));
        expect(said, key).not.toMatch(/\d{4}/);
        if (language !== 'en') expect(said, key).not.toMatch(/\d\.\d/);
      }
      expect(problemInWords(used, words, language)).toContain(formatNumber(language, 1234.5));
    }
  });
});
