// The sentences of the result say nothing that the picture does not show: what is being computed, what does not fit, what is lost.
import { describe, expect, test } from 'vitest';
import { strata, stratumMw } from '../../../src/charts/plane/column/strata.ts';
import { SiteCurve } from '../../../src/simulator/answers/curve/siteCurve.ts';
import { firstView } from '../../../src/simulator/firstPicture.ts';
import { parseAddress } from '../../../src/simulator/inputs/address/parse.ts';
import { drawAs } from '../../../src/simulator/panels/chart/drawing.ts';
import {
  drawnAgainst,
  findingInWords,
  findingNumbers,
  warningOf,
} from '../../../src/simulator/panels/finding/finding.ts';
import { behindPlace, templateParts } from '../../../src/simulator/panels/finding/templateParts.ts';
import { placeNow, placeSentence, placeTakes } from '../../../src/simulator/panels/places/placeDrawing.ts';
import { planeDrawing } from '../../../src/simulator/panels/plane/planeDrawing.ts';
import { besideColumn } from '../../../src/simulator/panels/plane/planeNames.ts';
import type { PlaneState, View } from '../../../src/simulator/panels/view.ts';
import { languages, stringsOf } from '../../../src/site/locales.ts';
import { seeds } from '../seeds.ts';

const viewWith = (language: (typeof languages)[number], plane: Partial<PlaneState>): View => {
  const view = firstView(language, seeds);
  return { ...view, plane: { ...view.plane, ...plane } };
};

/** The view of a query, with the model\u2019s own point. */
function viewOfQuery(language: (typeof languages)[number], query: string): View {
  const { settings } = parseAddress(query, seeds);
  const { mw, use } = settings;
  const here = new SiteCurve(settings, seeds).planePointAt(mw);
  return { ...viewWith(language, { here, use }), mw };
}

describe.each(languages)('in %s', (language) => {
  const words = stringsOf(language).simulator.plane;

  test.each([
    '?acc=H100&work=smollm2-135m',
    '?mw=500&use=frozen&batch=1&policy=fixed&crit=1000',
    '?fail=5&restart=7200&detect=3600&ckpt=240&mode=job&mw=500',
  ])('where almost nothing is left, at %s, the largest loss is named', (query) => {
    const view = viewOfQuery(language, query);
    const { here } = view.plane;
    const lost = strata.map((stratum) => (here ? stratumMw(here, stratum) : 0));
    const largest = strata[lost.indexOf(Math.max(...lost))]!;
    expect(warningOf(view)).toContain(words.strata[largest]);
    expect(warningOf(view)).not.toMatch(/[{}]/);
  });

  test('where no answer keeps the time, that is the reason and not the size of the model', () => {
    const view = viewOfQuery(language, '?mw=40&use=answering&tpot=1');
    expect(view.plane.here).toBeNull();
    // No work is spoken of where there is none: nothing "of which nothing is lost".
    const said = findingInWords(view);
    expect(said).toBe(words.noAnswer.replace('{mw}', '40'));
    expect(warningOf(view)).toBe('');
    const place = [placeSentence('peak', view), placeTakes('peak', view), placeNow(view)];
    expect(place).toEqual([said, '', '']);
    expect(besideColumn(view, ({ usefulMw }) => usefulMw)).toBe('\u2013');
    expect(drawAs(planeDrawing, view, 'plane', 'wide').label).toBe(said);
  });

  test('every sentence of a power begins alike, so that its field stays where the rest changes', () => {
    const templates = [words.finding, words.noFit, words.noAnswer];
    const starts = templates.map((template) => templateParts(template).slice(0, 2));
    for (const start of starts) expect(start).toEqual([starts[0]?.[0], { text: '', place: 'mw' }]);
    for (const template of [words.noFit, words.noAnswer]) expect(behindPlace(template, 'mw')).toHaveLength(1);
  });

  test('the samples of a training are set beside the work of trainings, not beside answers', () => {
    const drawn = (query: string): string => {
      const view = viewOfQuery(language, query);
      const { settings } = parseAddress(query, seeds);
      const exact = { ...new SiteCurve(settings, seeds).at(view.mw, null), isDrawn: true } as View['exact'];
      return drawnAgainst({ ...view, exact });
    };
    expect(drawn('?mw=240&use=grown')).toMatch(/240.*\d/);
    expect(drawn('?mw=240&use=answering')).toBe('');
  });

  test('without both its ends the plan is left out', () => {
    const view = viewWith(language, {});
    const traces = { ...view.plane.traces, grown: [] };
    const said = findingInWords({ ...view, plane: { ...view.plane, traces } });
    expect(said).not.toContain('\u2013');
    expect(findingInWords(view).length).toBeGreaterThan(said.length);
  });
});

describe('what is of other settings', () => {
  test('has no number at the chosen power', () => {
    const view = viewWith('en', { stale: ['here', 'grown'] });
    expect(findingNumbers(view)).toMatchObject({ useful: '\u2026', work: '\u2026', power: '12.5 times' });
    expect(besideColumn(view, ({ usefulMw }) => usefulMw)).toBe('\u2026');
    expect([warningOf(view), placeNow(view)]).toEqual(['', '']);
    const { computing } = stringsOf('en').simulator.plane;
    expect(placeTakes('peak', view)).toBe(computing);
    expect(drawAs(planeDrawing, view, 'plane', 'wide').label).toBe(computing);
  });

  test('has no line beside a column of these, and no share at the ends of it', () => {
    const drawn = (stale: PlaneState['stale']): string =>
      drawAs(planeDrawing, viewWith('en', { stale }), 'plane', 'wide').content;
    expect(drawn([])).toContain('at 40 MW: ');
    expect(drawn(['grown'])).not.toContain('at 40 MW: ');
    const others = (content: string): number => content.split('class="trace-other"').length - 1;
    expect([others(drawn([])), others(drawn(['many'])), others(drawn(['here', 'grown', 'many']))]).toEqual([
      3, 2, 3,
    ]);
  });
});
