// The interval in words: of the use that the plane shows, why it is wide, and how often such intervals have held.
import { describe, expect, test } from 'vitest';
import type { SiteUse } from '../../../src/model/cluster/site/siteUse.ts';
import { trialCoverage } from '../../../src/seeds/measured/blindTrials.ts';
import { SiteCurve } from '../../../src/simulator/answers/curve/siteCurve.ts';
import { defaultsOf } from '../../../src/simulator/inputs/rules.ts';
import type { Settings } from '../../../src/simulator/inputs/settings.ts';
import { intervalInWords, trialsInWords } from '../../../src/simulator/panels/curve/interval.ts';
import { languages, stringsOf } from '../../../src/site/locales.ts';
import { seeds } from '../seeds.ts';

test('74 of 100 in the first trial, 37 in the second', () => {
  expect(Math.round(100 * trialCoverage.first)).toBe(74);
  expect(Math.round(100 * trialCoverage.kept)).toBe(37);
});

test.each(languages)('both stand in the sentence in %s, and no place is left open', (language) => {
  const { intervalHeld } = stringsOf(language).simulator.pageOnly;
  const sentence = trialsInWords(language, intervalHeld, trialCoverage);
  expect(sentence).toMatch(/74\D+100|74 .*100/);
  expect(sentence).toContain('37');
  expect(sentence).not.toMatch(/[{}]/);
});

describe.each(languages)('in %s the interval', (language) => {
  const words = stringsOf(language).simulator;
  const said = (stated: Partial<Settings>, use: SiteUse = 'grown'): string => {
    const settings = { ...defaultsOf(seeds, stated), ...stated, use };
    const report = new SiteCurve(settings, seeds).at(240, null);
    const view = { language, words, names: {}, mw: 240, exact: report, reports: [], plane: { use } };
    return intervalInWords(view as never);
  };

  test('says what moves it, and why it is wide only where the model was not calibrated', () => {
    const { experts, accelerator } = words.plane.wider;
    expect(said({})).not.toMatch(new RegExp(`${experts}|${accelerator}`));
    expect(said({ work: 'deepseek-v3-671b' })).toContain(experts);
    expect(said({ acc: 'TPU-V5P' })).toContain(accelerator);
    expect(said({})).toContain('P-');
  });

  test('says both reasons in one sentence where there are two', () => {
    const { experts, accelerator, both } = words.plane.wider;
    const twice = said({ work: 'deepseek-v3-671b', acc: 'TPU-V5P' });
    expect(twice).toContain(both);
    for (const one of [experts, accelerator]) expect(twice).not.toContain(one);
  });

  test('of a site that answers is that of its answers', () => {
    const ends = (text: string): number[] =>
      [...text.matchAll(/\d+[.,]\d/g)].map(([number]) => Number(number.replace(',', '.')));
    const [low, high] = ends(said({}, 'answering'));
    const { usefulMw } = new SiteCurve({ ...defaultsOf(seeds), use: 'answering' }, seeds).planePointAt(240)!;
    expect(low).toBeLessThan(usefulMw);
    expect(high).toBeGreaterThan(usefulMw);
    expect(said({}, 'answering')).not.toContain('P-');
  });
});
