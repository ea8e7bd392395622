// What measured hours take from the figure's material, and put into it.
import type { SiteWeather } from '../../../engine/weather/siteWeather.ts';
import type { LevelLine } from '../levelLines.ts';

export interface MeasuredWords {
  load: string;
  hint: string;
  back: string;
  loaded: string;
  refused: string;
  nothing: string;
  line: string;
  large: string;
  count: string;
  size: string;
  utf16: string;
  bytes: string;
  unread: string;
}

export interface MeasuredMaterial {
  language: string;
  words: { measured: MeasuredWords };
  site: SiteWeather;
  windShare: number;
  lines: readonly LevelLine[];
}
