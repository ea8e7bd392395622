// The size of a file as its reader says it.
import type { Language } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { isolated } from '../settings/valueInWords.ts';

export const megabytes = (bytes: number, language: Language): string =>
  isolated(`${formatNumber(language, bytes / 1e6, 1)} MB`);
