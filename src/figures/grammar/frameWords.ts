// The words of the frame that every computed figure stands in.
import { z } from 'zod';
import type { Language } from '../../site/locales.ts';
import { figureWords } from '../words.ts';

const text = z.string().min(1);

const frameWordsSchema = z.strictObject({
  record: text,
  ownPage: text,
  take: text,
  address: text,
  citation: text,
  cited: text,
  source: text,
  embed: text,
  csv: text,
  json: text,
  svg: text,
  png: text,
  explainer: text,
  sources: text,
  method: text,
  all: text,
  allDescription: text,
  problem: text,
  wholeRange: text,
  choice: text,
  comma: text,
  walk: text,
  sound: text,
  lost: text,
  working: text,
  measured: text,
});

export type FrameWords = z.infer<typeof frameWordsSchema>;

export const frameWords = (language: Language): FrameWords =>
  figureWords('frame', language, frameWordsSchema);
