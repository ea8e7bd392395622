// The accuracy of this build's seeds, worked out once for every language.
import { seeds } from '../seeds.ts';
import { accuracyOf } from './accuracy.ts';

export const sources = accuracyOf(seeds);

/** Rows that the calibration used. */
export const calibratedRows = sources
  .filter(({ file }) => file.use === 'calibration')
  .flatMap(({ rows }) => rows);
