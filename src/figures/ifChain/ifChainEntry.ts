// The chain of ifs at build: its words, and the chance that every step begins with.
import { figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { ifChain } from './ifChain.ts';
import { ifChainWords } from './ifChainWords.ts';

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
  words: ifChainWords,
  constants: () => ({ stepPercent: constant('P-chain-step-percent') }),
  figure: ifChain,
});
