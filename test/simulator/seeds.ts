// The seeds of the project as the page has them.
import { readModelSeeds } from '../../src/seeds/readModelSeeds.ts';
import { seedsOf } from '../../src/simulator/inputs/seedsOf.ts';

export const seeds = seedsOf(readModelSeeds('seeds'));
