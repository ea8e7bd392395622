// The model's seeds as the pages of one build share them: to read them takes a quarter of a second.
import { readModelSeeds } from './readModelSeeds.ts';

export const siteSeeds = readModelSeeds('seeds');
