// What the simulator's menus offer, as the pages of one build share it.
import { siteSeeds } from '../../seeds/siteSeeds.ts';
import { seedsOf } from './seedsOf.ts';
import type { SimulatorSeeds } from './settings.ts';

export const offeredSeeds: SimulatorSeeds = seedsOf(siteSeeds);
