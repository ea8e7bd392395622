// What the page says of the best layout.
import { describe, expect, test } from 'vitest';
import { SiteCurve } from '../../../src/simulator/answers/curve/siteCurve.ts';
import { firstAnswers } from '../../../src/simulator/firstPicture.ts';
import { defaultsOf } from '../../../src/simulator/inputs/rules.ts';
import {
  layoutKeys,
  layoutNote,
  layoutNotes,
  layoutValue,
} from '../../../src/simulator/panels/layout/layoutValue.ts';
import { languages, stringsOf } from '../../../src/site/locales.ts';
import { seeds } from '../seeds.ts';

const reports = firstAnswers(seeds).reports;
const first = reports[0]!;
const words = stringsOf('en').simulator.layout;

describe.each(languages)('in %s', (language) => {
  const simulator = stringsOf(language).simulator;
  const { layout, pageOnly } = simulator;
  test.each(layoutKeys)('%s has a value and a name', (key) => {
    expect(pageOnly.layout[key]).not.toBe('');
    expect(layoutValue(first, key, simulator, language)).not.toMatch(/undefined|NaN|^$/);
  });
  test.each(layoutNotes)('the note %s has every place filled, at every size', (note) => {
    for (const report of reports)
      expect(layoutNote(report!, note, layout, language)).not.toMatch(/[{}]|undefined|NaN|Infinity/);
  });
});

test.each([
  [40, 'qwen2-5-0-5b'],
  [240, 'qwen2-5-0-5b'],
  [240, 'kimi-k2-1t'],
] as const)('at %d MW for %s no number of the search is a part of a smaller one', (mw, work) => {
  const { considered, rejectedByMemory } = new SiteCurve(defaultsOf(seeds, { work }), seeds).at(mw, null)!;
  expect(considered).toBeGreaterThan(0);
  expect(rejectedByMemory).toBeLessThanOrEqual(considered);
  const note = layoutNote({ ...first, considered, rejectedByMemory }, 'considered', words, 'en');
  expect(note.replaceAll('\u202f', '').match(/\d+/g)?.map(Number)).toEqual([considered, rejectedByMemory]);
});

describe('the note on memory', () => {
  const rejected = { layout: first.layout, neededGBytes: 198.4, availableGBytes: 186, gainFraction: 0.0083 };
  test('names the faster layout, what it needs and what a chip has', () => {
    const note = layoutNote({ ...first, rejected }, 'rejected', words, 'en');
    expect(note).toContain('Faster by \u20660.8\u00a0%\u2069');
    expect(note).toContain('It needs 198.4 GB on a chip that has 186.0 GB.');
  });
  test('says so where memory keeps nothing from winning', () => {
    expect(layoutNote({ ...first, rejected: null }, 'rejected', words, 'en')).toBe(words.rejectedNone);
  });
});

test.each([
  ['group', 1904, 'Chips left over: 1\u202f904. They fill no whole group.'],
  [
    'failures',
    85_696,
    'Chips left over: 85\u202f696. If they worked too, failures would take more than they add.',
  ],
  ['batch', 1904, 'Chips left over: 1\u202f904. The batch has no sequences for another group.'],
  [null, 0, 'Every chip is used.'],
] as const)('idle chips because of %s', (idleBecause, idle, note) => {
  const report = { ...first, gpus: 16_344, usedGpus: 16_344 - idle, idleBecause };
  expect(layoutNote(report, 'idle', words, 'en')).toBe(note);
});
