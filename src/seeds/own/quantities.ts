// Units that readers state numbers in, and those that they take for them: the same for every command and for the page.
import type { Quantity } from './numberRule.ts';

/** GPUs of most machines: network cards are also stated by machine. */
const CHIPS_PER_NODE = 8;

export const quantities = {
  siteMw: {
    unit: 'MW',
    wrong: [
      { name: 'kW', perUnit: 1000 },
      { name: 'W', perUnit: 1e6 },
      { name: 'GW', perUnit: 0.001 },
    ],
  },
  rackKw: {
    unit: 'kW',
    wrong: [
      { name: 'W', perUnit: 1000 },
      { name: 'MW', perUnit: 0.001 },
    ],
  },
  peakTflops: {
    unit: { code: 'denseTflops' },
    wrong: [
      { name: 'PFLOP/s', perUnit: 0.001 },
      { name: 'GFLOP/s', perUnit: 1000 },
    ],
  },
  memoryTBytesPerS: {
    unit: 'TB/s',
    wrong: [
      { name: 'GB/s', perUnit: 1000 },
      { name: 'Tbit/s', perUnit: 8 },
    ],
  },
  memoryGBytes: {
    unit: 'GB',
    wrong: [
      { name: 'Gbit', perUnit: 8 },
      { name: 'TB', perUnit: 0.001 },
      { name: 'MB', perUnit: 1000 },
    ],
  },
  networkGBytesPerS: {
    unit: { code: 'oneWayGBytes' },
    wrong: [
      { name: 'Gbit/s', perUnit: 8 },
      { name: { code: 'gbitOfNode', values: { chips: CHIPS_PER_NODE } }, perUnit: 8 * CHIPS_PER_NODE },
      { name: 'MB/s', perUnit: 1000 },
      { name: 'TB/s', perUnit: 0.001 },
    ],
  },
  count: { unit: '', wrong: [{ name: { code: 'thousands' }, perUnit: 0.001 }] },
  weights: {
    unit: { code: 'thousandMillions', values: { power: '10⁹' } },
    wrong: [
      { name: { code: 'ones' }, perUnit: 1e9 },
      { name: { code: 'millions', values: { power: '10⁶' } }, perUnit: 1000 },
    ],
  },
  millionTokens: {
    unit: { code: 'tokens', values: { power: '10⁶' } },
    wrong: [{ name: { code: 'singleTokens' }, perUnit: 1e6 }],
  },
  miTokens: {
    unit: { code: 'tokens', values: { power: '2²⁰' } },
    wrong: [{ name: { code: 'singleTokens' }, perUnit: 2 ** 20 }],
  },
  factor: { unit: '', wrong: [{ name: '%', perUnit: 100 }] },
  percent: { unit: '%', wrong: [{ name: { code: 'fraction' }, perUnit: 0.01 }] },
  failuresPerChip: {
    unit: { code: 'failuresPerChip' },
    wrong: [{ name: { code: 'failuresPerThousand' }, perUnit: 1000 }],
  },
  failuresPerThousand: {
    unit: { code: 'failuresPerThousand' },
    wrong: [{ name: { code: 'failuresPerChip' }, perUnit: 0.001 }],
  },
  milliseconds: {
    unit: 'ms',
    wrong: [
      { name: 's', perUnit: 0.001 },
      { name: 'µs', perUnit: 1000 },
    ],
  },
  seconds: { unit: 's', wrong: [{ name: 'ms', perUnit: 1000 }] },
  minutes: { unit: 'min', wrong: [{ name: 's', perUnit: 60 }] },
  hours: {
    unit: 'h',
    wrong: [
      { name: 'min', perUnit: 60 },
      { name: 's', perUnit: 3600 },
    ],
  },
  days: {
    unit: { code: 'days' },
    wrong: [
      { name: 'h', perUnit: 24 },
      { name: 's', perUnit: 86_400 },
    ],
  },
} as const satisfies Record<string, Quantity>;
