// What a reader of answers asks for: a long question, a page of answer, faster than it can be read.
import type { InferenceDemand } from '../../model/site/inferenceFleet.ts';

export const demand: InferenceDemand = { promptTokens: 2048, outputTokens: 512, timePerTokenLimitS: 0.05 };
