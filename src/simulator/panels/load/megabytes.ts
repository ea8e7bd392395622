// The size of a file as its reader says it: a file that is too large never reads as large as allowed.
import { fill, type Language } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import type { Words } from '../../words/words.ts';

export const megabytes = (bytes: number, language: Language, { megabytes: words }: Words['load']): string =>
  fill(words, { n: formatNumber(language, Math.ceil(bytes / 1e5) / 10) });
