// The script of each figure, by its id: one file each, asked for when its figure is touched.
import type { Figure } from '../figure.ts';

export const definitions: Readonly<Record<string, () => Promise<Figure>>> = {
  'hub-delay': async () => (await import('../../hubDelay/hubDelay.ts')).hubDelay,
  'if-chain': async () => (await import('../../ifChain/ifChain.ts')).ifChain,
  netting: async () => (await import('../../netting/netting.ts')).netting,
};
