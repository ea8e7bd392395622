// Netting at build: its words, and the invented debts of the explainer.
import { figureEntry } from '../grammar/entry.ts';
import { constant } from '../grammar/facts/constant.ts';
import { netting } from './netting.ts';
import { nettingWords } from './nettingWords.ts';

export const nettingEntry = figureEntry({
  id: 'netting',
  systems: ['S9'],
  explainer: 'musk-putin-brics',
  cites: ['002-crypto-payments', 'E-bricspay', 'D-netting-gross', 'D-netting-net'],
  words: nettingWords,
  constants: () => ({ amounts: ['P-debt-first', 'P-debt-second', 'P-debt-third'].map(constant) }),
  figure: netting,
});
