// The script of each figure, by its id: one file each, asked for when its figure is touched.
import type { Figure } from '../figure.ts';

export const definitions: Readonly<Record<string, () => Promise<Figure>>> = {
  'hub-delay': async () => (await import('../../hubDelay/hubDelay.ts')).hubDelay,
  'if-chain': async () => (await import('../../ifChain/ifChain.ts')).ifChain,
  netting: async () => (await import('../../netting/netting.ts')).netting,
  satellite: async () => (await import('../../satellite/satellite.ts')).satellite,
  strait: async () => (await import('../../strait/strait.ts')).strait,
  graduates: async () => (await import('../../graduates/graduates.ts')).graduates,
  'money-scale': async () => (await import('../../moneyScale/moneyScale.ts')).moneyScale,
  'due-dates': async () => (await import('../../dueDates/dueDates.ts')).dueDates,
  racks: async () => (await import('../../racks/racks.ts')).racks,
  sovereignty: async () => (await import('../../sovereignty/sovereignty.ts')).sovereignty,
  amdahl: async () => (await import('../../amdahl/amdahl.ts')).amdahl,
  'own-device': async () => (await import('../../ownDevice/ownDevice.ts')).ownDevice,
  'clean-budget': async () => (await import('../../cleanBudget/cleanBudget.ts')).cleanBudget,
  'dakhla-storage': async () => (await import('../../dakhlaStorage/dakhlaStorage.ts')).dakhlaStorage,
  'evening-store': async () => (await import('../../eveningStore/eveningStore.ts')).eveningStore,
  'weather-year': async () => (await import('../../weatherYear/weatherYear.ts')).weatherYear,
};
