// Where a line bends, and why: one answer of the model for build and page, and none for uses that have no reason to name.
import { expect, test } from 'vitest';
import { siteUses } from '../../../../src/model/cluster/site/siteUse.ts';
import { SiteCurve } from '../../../../src/simulator/answers/curve/siteCurve.ts';
import { firstBend, firstTraces } from '../../../../src/simulator/firstPicture.ts';
import { defaultsOf } from '../../../../src/simulator/inputs/rules.ts';
import type { Settings } from '../../../../src/simulator/inputs/settings.ts';
import { Bends } from '../../../../src/simulator/page/answers/bends.ts';
import { seeds } from '../../seeds.ts';

const defaults = defaultsOf(seeds);
const traces = firstTraces(seeds);

/** The bend that the page comes to under these settings, with nothing of the build. */
async function bendInPage(settings: Settings) {
  const bends = new Bends(
    null,
    { ...settings, pue: settings.pue + 1 },
    {
      settings: () => settings,
      traces: () => traces,
      bendOf: async (of, points) => new SiteCurve(of, seeds).bendOf(points),
      onBend: () => {},
    },
  );
  await bends.ask();
  return bends.bend;
}

test('page and build give the same', async () => {
  expect(firstBend(seeds)).not.toBeNull();
  expect(await bendInPage(defaults)).toEqual(firstBend(seeds));
});

/** A line that bends at 280 MW. */
const bent = [40, 280, 500].map((siteMw) => ({
  siteMw,
  usefulMw: Math.min(siteMw, 280 + (siteMw - 280) / 9),
}));

test('one model that grows, or one fixed model, bends for a reason; many runs and answers do not', () => {
  const reasons = siteUses.map((use) => [
    use,
    new SiteCurve({ ...defaults, use }, seeds).bendOf(bent)?.fromMw ?? null,
  ]);
  expect(Object.fromEntries(reasons)).toEqual({ grown: 280, frozen: 280, many: null, answering: null });
});

test('a straight line has no bend', () => {
  const straight = [40, 280, 500].map((siteMw) => ({ siteMw, usefulMw: siteMw / 2 }));
  expect(new SiteCurve(defaults, seeds).bendOf(straight)).toBeNull();
});
