// The value of a slider as its reader says it.

import { fill, type Language } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { plural } from '../../../text/plurals.ts';
import { isolated } from '../../../text/runs/isolate.ts';
import { type Settings, TOKENS_PER_MI } from '../../inputs/settings.ts';
import type { Words } from '../../words/words.ts';
import type { SliderKey } from './settingGroups.ts';

export function valueInWords(
  key: SliderKey,
  value: Settings[SliderKey],
  words: Pick<Words, 'settings' | 'units' | 'plane'>,
  language: Language,
): string {
  if (value === 'best') return words.settings.ckptBest;
  const number = formatNumber(language, value);
  if (key === 'rack') return fill(words.units.kilowatts, { n: number });
  if (key === 'it') return isolated(`${number}\u00a0%`);
  if (key === 'jitter') return fill(words.settings.usual, { n: formatNumber(language, value / 100) });
  if (key === 'batch') return plural(language, value * TOKENS_PER_MI, words.settings.batchTokens);
  if (key === 'over') return formatNumber(language, value, 1);
  if (key === 'batt') return plural(language, value, words.units.hours);
  if (key === 'ckpt') return plural(language, value, words.settings.minutes);
  return number;
}
