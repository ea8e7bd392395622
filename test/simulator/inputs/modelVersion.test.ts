// The number of the model that an address carries: raised whenever the same settings give other numbers.
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { siteUses } from '../../../src/model/cluster/site/siteUse.ts';
import { SiteCurve } from '../../../src/simulator/answers/curve/siteCurve.ts';
import { MODEL_VERSION } from '../../../src/simulator/inputs/address/parse.ts';
import { defaultsOf } from '../../../src/simulator/inputs/rules.ts';
import type { Settings } from '../../../src/simulator/inputs/settings.ts';
import { seeds } from '../seeds.ts';

const defaults = defaultsOf(seeds);
const asked: readonly Settings[] = [
  ...siteUses.flatMap((use) => [40, 240, 500].map((mw) => ({ ...defaults, use, mw }))),
  ...['H100-SXM', 'MI300X', 'TPU-V5P'].map((acc) => defaultsOf(seeds, { acc })),
  ...['deepseek-v3-671b', 'llama-3-1-8b'].map((work) => defaultsOf(seeds, { work })),
  { ...defaults, fail: 2, mode: 'job', ckpt: 30, detect: 600 },
  { ...defaultsOf(seeds, { acc: 'GH200', work: 'qwen3-32b' }), use: 'frozen', policy: 'fixed', mw: 482 },
  { ...defaults, crit: 20, batch: 4, pue: 1.5, jitter: 300 },
];

/** How far the search went is no answer. */
const effort = ['considered', 'rejectedByMemory'];
const withoutEffort = (key: string, value: unknown): unknown => (effort.includes(key) ? undefined : value);

/** The defaults, and what the model answers, whose last bits are the same on every machine. */
function answersInShort(): string {
  const answers = asked.map((settings) => {
    const curve = new SiteCurve(settings, seeds);
    const { mw, use } = settings;
    return [curve.planePointAt(mw), use === 'answering' ? null : curve.at(mw, null)];
  });
  return createHash('sha256')
    .update(JSON.stringify([defaults, answers], withoutEffort))
    .digest('hex')
    .slice(0, 16);
}

// Where this fails the model answers otherwise than before: raise MODEL_VERSION and write both down here.
test('the model answers as its version did', () =>
  expect([MODEL_VERSION, answersInShort()]).toEqual([6, 'c910f5306133e498']));
