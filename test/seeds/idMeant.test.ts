// Ids as people write them from memory.
import { expect, test } from 'vitest';
import { idKey, idMeant } from '../../src/seeds/own/idMeant.ts';
import { seeds } from '../model/cluster/control.ts';

test.each([
  ['TPU-v5p', 'TPU-V5P'],
  [' tpu v5p ', 'TPU-V5P'],
  ['Llama-3.1-405B', 'llama-3-1-405b'],
  ['llama_3.1_405b', 'llama-3-1-405b'],
])('%j is %s', (written, id) => {
  expect(idMeant(written, ['other', id])).toBe(id);
});

test('an id as it stands goes before one that is written alike', () => {
  expect(idMeant('mine', ['MINE', 'mine'])).toBe('mine');
  expect(idMeant('10', ['1.0'])).toBeUndefined();
});

test('no two ids of the catalogue are the same but for how they are written', () => {
  for (const entries of [seeds.accelerators, seeds.shapes]) {
    const keys = [...entries.keys()].map(idKey);
    expect(new Set(keys).size).toBe(keys.length);
  }
});
