// The words of the frame that a script needs.
import type { FrameWords } from '../frameWords.ts';

const liveKeys = [
  'address',
  'citation',
  'cited',
  'source',
  'embed',
  'csv',
  'json',
  'svg',
  'png',
  'problem',
  'wholeRange',
  'choice',
  'comma',
  'walk',
  'sound',
  'working',
  'measured',
] as const;

export type LiveWords = Pick<FrameWords, (typeof liveKeys)[number]>;

export const liveWordsOf = (words: FrameWords): LiveWords =>
  Object.fromEntries(liveKeys.map((key) => [key, words[key]])) as LiveWords;
