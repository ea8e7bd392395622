// The public records as the pages of one build share them: the model is run beside each.
import { siteSeeds } from '../siteSeeds.ts';
import { readRecords } from './records.ts';

export const siteRecords = readRecords('seeds', siteSeeds);
