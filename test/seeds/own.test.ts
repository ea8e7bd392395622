// A reader's own accelerator and model: what is left out, and units that were meant otherwise.
import { describe, expect, test } from 'vitest';
import { predictAnswers } from '../../src/cli/predict.ts';
import { siteAnswers } from '../../src/cli/site.ts';
import { ownAccelerator } from '../../src/seeds/own/ownAccelerator.ts';
import { ownModel } from '../../src/seeds/own/ownModel.ts';
import { quantities } from '../../src/seeds/own/quantities.ts';
import { unitInEnglish } from '../../src/seeds/own/unitNames.ts';
import { seeds } from '../model/cluster/control.ts';

const fail = (field: string, received: unknown, expected: string): Error =>
  new Error(`${field}: received ${JSON.stringify(received)}, expected ${expected}`);
const messageOf = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};
const accelerator = (stated: object) =>
  ownAccelerator(stated, 'acc', (id) => seeds.accelerators.get(id), fail);
const model = (stated: object) => ownModel(stated, 'work', (id) => seeds.shapes.get(id), fail);

/** Fields of a part, by what they count. */
const ofParts = {
  hbmGBytes: quantities.memoryGBytes,
  hbmTBytesPerS: quantities.memoryTBytesPerS,
  rackKw: quantities.rackKw,
  scaleOutGBytesPerSPerGpu: quantities.networkGBytesPerS,
};

describe('an own accelerator', () => {
  const h100 = seeds.accelerators.get('H100-SXM')!;

  test('like H100 with the memory of H200 is H200 but for its name and its rack', () => {
    const h200 = seeds.accelerators.get('H200-SXM')!;
    const own = accelerator({ like: 'H100-SXM', hbmGBytes: 141, hbmTBytesPerS: 4.8 });
    expect({ ...own, id: '', rackKw: 0, gpusPerRack: 0 }).toEqual({
      ...h200,
      id: '',
      rackKw: 0,
      gpusPerRack: 0,
    });
  });

  test('takes what it leaves out from the part that it is like', () => {
    expect(accelerator({ like: 'H100' })).toEqual({ ...h100, id: 'OWN' });
  });

  test('a format that is not stated stays that of the part', () => {
    expect(accelerator({ like: 'H100-SXM', peakTflops: { bf16: 900 } }).peakTflops).toEqual({
      ...h100.peakTflops,
      bf16: 900,
    });
    expect(accelerator({ like: 'H100-SXM', peakTflops: { fp8: 1500 } }).peakTflops).toEqual({
      ...h100.peakTflops,
      fp8: 1500,
    });
    expect(accelerator({ like: 'H100-SXM', peakTflops: { fp8: null } }).peakTflops.fp8).toBeNull();
  });

  test.each(Object.keys(ofParts) as (keyof typeof ofParts)[])(
    'each %s of the catalogue that is refused in a wrong unit is told in the right one',
    (field) => {
      for (const { name, perUnit } of ofParts[field].wrong) {
        const refusals = [...new Set(seeds.accelerators.values())].flatMap((part) => {
          const value = part[field] * perUnit;
          const meant = `${value} looks like ${unitInEnglish(name)}: ${part[field]} `;
          const refusal = messageOf(() => accelerator({ like: part.id, [field]: value }));
          return refusal === undefined ? [] : [{ refusal, meant }];
        });
        expect(refusals, unitInEnglish(name)).not.toEqual([]);
        for (const { refusal, meant } of refusals) expect(refusal).toContain(meant);
      }
    },
  );

  test('every part of the catalogue lies within the ranges', () => {
    for (const part of seeds.accelerators.values()) {
      const {
        peakTflops,
        hbmGBytes,
        hbmTBytesPerS,
        scaleUpDomain,
        scaleOutGBytesPerSPerGpu,
        rackKw,
        gpusPerRack,
      } = part;
      const stated = {
        peakTflops,
        hbmGBytes,
        hbmTBytesPerS,
        scaleUpDomain,
        scaleOutGBytesPerSPerGpu,
        rackKw,
      };
      expect(accelerator({ like: part.id, id: part.id, gpusPerRack, ...stated })).toEqual(part);
    }
  });

  test.each<[object, string]>([
    [
      { hbmGBytes: 640 },
      'acc.hbmGBytes: received 640, expected a number from 16.75 to 435.5 GB at 3.35 TB/s; 640 looks like Gbit: 80 GB',
    ],
    [{ hbmTBytesPerS: 3350 }, '3350 looks like GB/s: 3.35 TB/s'],
    [{ scaleOutGBytesPerSPerGpu: 400 }, '400 looks like Gbit/s: 50 GB/s, one way'],
    [{ rackKw: 41000 }, '41000 looks like W: 41 kW for 32 GPUs'],
    [
      { peakTflops: { bf16: 1979, fp8: 3958 } },
      'acc.peakTflops.bf16: received 1979, expected dense TFLOP/s, 268 to 2010 beside 3.35 TB/s of memory; 1979 looks like the figure with sparsity: 989.5 dense',
    ],
    [{ peakTflops: { bf16: 0.989 } }, '0.989 looks like PFLOP/s: 989 TFLOP/s, dense'],
    [{ memory: 80 }, 'acc.memory: received 80, expected one of id, like'],
    [{ like: 'H1' }, 'acc.like: received "H1", expected the id of a part'],
    [{ gpusPerRack: 7.5 }, 'acc.gpusPerRack: received 7.5, expected a whole number'],
    [{ peakTflops: { bf16: null } }, 'acc.peakTflops.bf16: received null, expected a number in TFLOP/s'],
    [
      { peakTflops: { fp8: 3958 } },
      'acc.peakTflops.fp8: received 3958, expected the dense peak; 3958 looks like the figure with sparsity: 1979 dense',
    ],
    [
      { hbmTBytesPerS: 26.8 },
      'acc.hbmTBytesPerS: received 26.8, expected a number from 0.615 to 16 TB/s beside 80 GB of memory; 26.8 looks like Tbit/s: 3.35 TB/s beside 80 GB of memory',
    ],
    [
      { hbmTBytesPerS: 13 },
      'acc.hbmTBytesPerS: received 13, expected a number from 1.65 to 12.4 TB/s beside 989',
    ],
    [
      { gpusPerRack: 1000 },
      'acc.gpusPerRack: received 1000, expected a whole number from 5 to 408 GPUs in a rack of 40.8 kW',
    ],
    [{ scaleOutGBytesPerSPerGpu: 3200 }, '3200 looks like Gbit/s of a server of 8 GPUs: 50 GB/s, one way'],
    [{ scaleOutGBytesPerSPerGpu: 50_000 }, '50000 looks like MB/s: 50 GB/s, one way'],
  ])('%j is refused by field, received and expected', (change, message) => {
    expect(() => accelerator({ like: 'H100-SXM', ...change })).toThrow(message);
  });
});

describe('an own model', () => {
  test('every model of the catalogue lies within the ranges', () => {
    for (const { id, ...shape } of seeds.shapes.values())
      expect(model({ ...shape, id })).toEqual({ ...shape, id });
  });

  test.each<[object, string]>([
    [{ vocab: 128 }, 'work.vocab: received 128, expected a whole number from 1000'],
    [{ vocab: 128 }, '128 looks like thousands: 128000'],
    [{ parametersB: 405e9 }, '405000000000 looks like single weights: 405 thousand million'],
    [{ parametersB: 70 }, 'work.parametersB: received 70, expected about 406'],
    [{ kvHeads: 7 }, 'work.kvHeads: received 7, expected a divisor of the 128 heads'],
    [
      { experts: { count: 8, active: 9, ffn: 1024 } },
      'work.experts.active: received 9, expected at most the 8 experts',
    ],
    [{ id: 'llama-9' }, 'work.id: received "llama-9", expected an id of seeds/workloads'],
    [{ gatedMlp: 1 }, 'work.gatedMlp: received 1, expected true or false'],
  ])('%j is refused by field, received and expected', (change, message) => {
    expect(() => model({ id: 'llama-3-1-405b', ...change })).toThrow(message);
  });
});

describe('in the commands', () => {
  const siteOf = (request: object) =>
    JSON.parse(siteAnswers(seeds, { file: 'site', text: JSON.stringify({ sizesMw: [40], ...request }) }));

  test('a site with a faster part and a smaller model answers', () => {
    const plain = siteOf({ use: 'frozen', acc: 'H100-SXM', work: 'llama-3-1-70b' }).sizes[0];
    const own = siteOf({
      use: 'frozen',
      acc: { like: 'H100-SXM', scaleOutGBytesPerSPerGpu: 100 },
      work: { id: 'llama-3-1-70b', layers: 40 },
    }).sizes[0];
    expect(own.tokensPerS).toBeGreaterThan(1.5 * plain.tokensPerS);
    expect(own.gpus).toBe(plain.gpus);
  });

  test.each<[object, string]>([
    [{ acc: { like: 'H100-SXM', hbmGBytes: 640 } }, 'field acc.hbmGBytes: received 640'],
    [{ acc: { like: 'H100-SXM', id: 'H200' } }, 'field acc.id: received "H200", expected an id that no part'],
    [{ sizesMw: [40000] }, '40000 looks like kW: 40 MW'],
    [{ rack: 132000 }, '132000 looks like W: 132 kW'],
  ])('%j is refused', (request, message) => {
    expect(() => siteOf(request)).toThrow(message);
  });

  test('a run on a part with twice the peak takes less time', () => {
    const timeOn = (accelerator: unknown): number => {
      const run = { accelerator, gpus: 8, model: 'llama-3-1-8b', tensor: 2, globalBatch: 64 };
      return JSON.parse(predictAnswers(seeds, { file: 'run', text: JSON.stringify(run) })).stepTimeS;
    };
    const own = { like: 'A100-SXM-80GB', peakTflops: { bf16: 500 } };
    expect(timeOn(own)).toBeLessThan(timeOn('A100-SXM-80GB'));
    expect(timeOn({ like: 'A100-SXM-80GB' })).toBe(timeOn('A100-SXM-80GB'));
  });
});
