// The chain of ifs at build: its words, and the chance that every step begins with.
import { z } from 'zod';
import { commonWords, figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { pluralWords } from '../grammar/pluralWords.ts';
import { ifChain } from './ifChain.ts';

const text = z.string().min(1);

export const ifChainEntry = figureEntry({
  id: 'if-chain',
  systems: ['S13'],
  explainer: 'musk-putin-brics',
  isLead: true,
  cites: [
    '002-boost',
    '002-access-technology',
    '002-joint-projects',
    '002-crypto-payments',
    '002-dollar',
    'D-chain-five',
  ],
  words: z.strictObject({
    ...commonWords,
    steps: z.strictObject({ first: text, second: text, third: text, fourth: text, fifth: text }),
    percent: text,
    about: text,
    below: text,
    finding: text,
    oneIn: pluralWords,
    weakest: text,
    never: text,
    sure: text,
    label: text,
    axis: text,
  }),
  constants: () => ({ stepPercent: constant('P-chain-step-percent') }),
  figure: ifChain,
});
