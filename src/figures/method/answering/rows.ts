// The benchmark records of this build's seeds beside the model, worked out once for every language.
import { readAnswering } from '../../../seeds/measured/answeringRun.ts';
import { seeds } from '../seeds.ts';
import { answeringRows } from './answering.ts';

export const answering = answeringRows(seeds, readAnswering('seeds'));
