// Walks along the whole curve, megawatt by megawatt: slow, so apart from what a point must be.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAtBatchLimit, usefulMwOf } from '../../../../src/model/cluster/site/reasons/bendReason.ts';
import { modelOf, type SiteInput } from '../../../../src/model/cluster/site/siteInput.ts';
import { sitePoint } from '../../../../src/model/cluster/site/sitePoint.ts';
import type { TrainingUse } from '../../../../src/model/cluster/site/siteUse.ts';
import { TrainingCurve } from '../../../../src/model/cluster/site/uses.ts';
import { seeds, site } from '../control.ts';

const h100 = seeds.accelerators.get('H100-SXM')!;
const megawattsFrom = (low: number, high: number): number[] =>
  Array.from({ length: high - low + 1 }, (_, i) => low + i);

/** The curve of a use at every megawatt, searched once for all tests. */
const walks = new Map<TrainingUse, ReturnType<typeof walk>>();
const walk = (use: TrainingUse) => {
  const curve = new TrainingCurve(site, use);
  return new Map(megawattsFrom(40, 500).map((mw) => [mw, curve.at(mw)!]));
};
function walkOf(use: TrainingUse): ReturnType<typeof walk> {
  const walked = walks.get(use) ?? walk(use);
  walks.set(use, walked);
  return walked;
}

describe('the curve', () => {
  test.each(['grown', 'frozen', 'many'] as const)(
    '%s: useful work never falls between neighbouring megawatts',
    (use) => {
      const usefulMw = [...walkOf(use).values()].map(usefulMwOf);
      for (let i = 1; i < usefulMw.length; i++)
        expect(usefulMw[i], `${40 + i} MW`).toBeGreaterThanOrEqual(usefulMw[i - 1]! * (1 - 1e-9));
    },
  );
  test('grown rises within any 20 megawatts; frozen too, but where its batch stands at the limit', () => {
    for (const use of ['grown', 'frozen'] as const) {
      const walked = walkOf(use);
      for (let mw = 60; mw <= 500; mw++) {
        const [from, to] = [walked.get(mw - 20)!, walked.get(mw)!];
        const isFlat = usefulMwOf(to) <= usefulMwOf(from) * (1 + 1e-6);
        expect(isFlat && !(use === 'frozen' && isAtBatchLimit(to)), `${use}, ${mw} MW`).toBe(false);
      }
    }
  });
  test.each<[string, Partial<SiteInput>]>([
    ['failures that restart the whole job', { failures: { mode: 'job' } }],
    ['a fixed batch', { policy: 'fixed' }],
    ['H100', { accelerator: h100, rackKw: h100.rackKw }],
  ])('grown rises from 20 megawatts to the next with %s', (_, change) => {
    const curve = new TrainingCurve({ ...site, ...change }, 'grown');
    const usefulMw = megawattsFrom(2, 25).map((step) => usefulMwOf(curve.at(20 * step)!));
    for (let i = 1; i < usefulMw.length; i++)
      expect(usefulMw[i], `${40 + 20 * i} MW`).toBeGreaterThan(usefulMw[i - 1]! * (1 + 1e-6));
  });
  test('more power never loses, over accelerators, models, formats and policies', () => {
    const draw = fc.record({
      part: fc.constantFrom('H100-SXM', 'GB200-NVL72', 'MI300X', 'TPU-V5P'),
      name: fc.constantFrom('llama-3-1-405b', 'gpt-3-175b', 'deepseek-v3-671b', 'llama-3-1-70b'),
      policy: fc.constantFrom('weak' as const, 'fixed' as const, 'critical' as const),
      mode: fc.constantFrom('job' as const, 'replica' as const),
      mw: fc.integer({ min: 40, max: 499 }),
    });
    fc.assert(
      fc.property(draw, ({ part, name, policy, mode, mw }) => {
        const accelerator = seeds.accelerators.get(part)!;
        const changed = { accelerator, rackKw: accelerator.rackKw, workload: seeds.shapes.get(name)! };
        const input: SiteInput = { ...site, ...changed, policy, precision: 'bf16', failures: { mode } };
        const own = modelOf(input);
        const [now, more] = [mw, mw + 1].map((siteMw) => sitePoint({ ...input, siteMw }, own));
        expect(more!.usefulTokensPerS).toBeGreaterThanOrEqual(now!.usefulTokensPerS * (1 - 1e-9));
      }),
      { numRuns: 15, seed: 10 },
    );
  }, 60_000);
});
