// The home page's sentence says what figure "What bends the line?" shows, whatever the model answers.
import { describe, expect, test } from 'vitest';
import { excessOf } from '../../../src/charts/bend/bendChart.ts';
import type { CurvePoint } from '../../../src/charts/losses/curvePoint.ts';
import { type LossCause, lossCauses } from '../../../src/model/cluster/site/losses.ts';
import { firstAnswers } from '../../../src/simulator/firstPicture.ts';
import { bendSentence, leadingCauses } from '../../../src/simulator/panels/curve/bendSentence.ts';
import { languages, stringsOf } from '../../../src/site/locales.ts';
import { seeds } from '../seeds.ts';

const point = (siteMw: number, losses: Partial<Record<LossCause, number>>): CurvePoint => {
  const lossesMw = lossCauses.map((cause) => losses[cause] ?? 0);
  const usefulMw = siteMw - lossesMw.reduce((sum, mw) => sum + mw, 0);
  return { siteMw, idealMw: siteMw, usefulMw, lossesMw };
};
const small = point(40, { coolingAndOtherIt: 8, stragglers: 2, communication: 10 });
const words = stringsOf('en').home.bend;

describe('causes named', () => {
  test('are those that take more than their share, the largest first', () => {
    const large = point(400, {
      coolingAndOtherIt: 80,
      stragglers: 60,
      communication: 120,
      failuresAndRestarts: 30,
    });
    expect(leadingCauses(small, large)).toEqual(['stragglers', 'failuresAndRestarts', 'communication']);
  });

  test('leave out what gives output back and what stays below a tenth', () => {
    const large = point(400, {
      coolingAndOtherIt: 70,
      stragglers: 90,
      communication: 100,
      checkpoints: 7,
    });
    expect(leadingCauses(small, large)).toEqual(['stragglers']);
  });
});

describe('sentence', () => {
  const bent = point(400, { coolingAndOtherIt: 80, stragglers: 120, communication: 100 });

  test('states both growths and the one cause', () => {
    expect(bendSentence('en', [small, bent], words)).toBe(
      'In our model, power that grows 10 times makes useful output grow only 5 times. What takes more than its share, above all: waiting for the slowest.',
    );
  });

  test('joins several causes in their order', () => {
    const large = point(400, { coolingAndOtherIt: 100, stragglers: 100, communication: 100 });
    expect(bendSentence('en', [small, large], words)).toMatch(
      /the largest first: waiting for the slowest, then cooling and other equipment\.$/,
    );
  });

  test('blames nothing where output keeps up', () => {
    const straight = point(400, { coolingAndOtherIt: 80, stragglers: 20, communication: 100 });
    expect(bendSentence('en', [small, straight], words)).toBe(
      'In our model, power that grows 10 times makes useful output grow 10 times: nothing bends the line.',
    );
  });

  test.each([[[]], [[small]]])('compares nothing with %j', (points) => {
    expect(bendSentence('en', points, words)).toBe(words.none);
  });

  test.each(languages)('of the page in %s names what the computed losses say, in their order', (lang) => {
    const points = firstAnswers(seeds).reports.filter((report) => report !== null);
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) throw new Error('no size fits');
    const [largest] = excessOf(first, last).toSorted((a, b) => b.mw - a.mw);
    const { bend } = stringsOf(lang).home;
    const sentence = bendSentence(lang, points, bend);
    const places = leadingCauses(first, last).map((cause) => sentence.indexOf(bend.causes[cause]));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(sentence.indexOf(bend.causes[largest?.cause ?? 'batch'])).toBe(places[0]);
    expect(sentence).not.toMatch(/\{\w+\}/);
  });
});
