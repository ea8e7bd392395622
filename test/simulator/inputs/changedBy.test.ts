// What a part brings with it: an accelerator its rack and number format, a model the batch of the first phase.
import { describe, expect, test } from 'vitest';
import { MODEL_VERSION, parseAddress } from '../../../src/simulator/inputs/address/parse.ts';
import { serialiseAddress } from '../../../src/simulator/inputs/address/serialise.ts';
import { changedBy } from '../../../src/simulator/inputs/changedBy.ts';
import { defaultsOf } from '../../../src/simulator/inputs/rules.ts';
import type { Settings } from '../../../src/simulator/inputs/settings.ts';
import { seeds } from '../seeds.ts';

const defaults = defaultsOf(seeds);
const { batch } = defaults;
const withExperts = defaultsOf(seeds, { work: 'deepseek-v3-671b' });

test('an accelerator brings its own rack and number format', () =>
  expect(changedBy({ ...defaults, rack: 140, pue: 1.4 }, 'acc', 'A100-SXM-80GB', seeds)).toEqual({
    ...defaultsOf(seeds, { acc: 'A100-SXM-80GB' }),
    pue: 1.4,
  }));

describe('a model', () => {
  test('with experts brings a larger batch, which the address leaves out', () => {
    expect(withExperts.batch).toBeGreaterThan(3 * batch);
    expect(parseAddress('?work=deepseek-v3-671b', seeds).settings).toEqual(withExperts);
    expect(serialiseAddress(withExperts, '', seeds)).toBe(`?work=deepseek-v3-671b&m=${MODEL_VERSION}`);
  });

  test('keeps a batch that the reader has set, also that of another model', () => {
    for (const own of [4, batch]) {
      const settings = { ...withExperts, batch: own };
      const search = serialiseAddress(settings, '', seeds);
      expect(search).toContain(`batch=${own}`);
      expect(parseAddress(search, seeds).settings).toEqual(settings);
    }
  });

  test('chosen in a menu brings its batch and leaves the reader’s own', () => {
    const chosen = (settings: Settings, work: string) => changedBy(settings, 'work', work, seeds);
    expect(chosen(defaults, withExperts.work)).toEqual(withExperts);
    expect(chosen(withExperts, defaults.work)).toEqual(defaults);
    expect(chosen({ ...defaults, batch: 4 }, withExperts.work)).toEqual({ ...withExperts, batch: 4 });
    expect(changedBy({ ...withExperts, batch }, 'mw', 300, seeds)).toEqual({
      ...withExperts,
      batch,
      mw: 300,
    });
  });
});
