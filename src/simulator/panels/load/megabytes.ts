// The size of a file as its reader says it.
import { fill, type Language } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { Words } from '../../words/words.ts';

export const megabytes = (bytes: number, language: Language, { megabytes: words }: Words['load']): string =>
  fill(words, { n: formatNumber(language, bytes / 1e6, 1) });
