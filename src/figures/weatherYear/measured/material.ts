// What measured hours take from the figure's material, and put into it.
import type { SiteWeather } from '../../../engine/weather/siteWeather.ts';
import type { MapLines } from '../map/levelLines.ts';
import type { WeatherYearWords } from '../weatherYearWords.ts';

export interface MeasuredMaterial {
  language: string;
  words: Pick<WeatherYearWords, 'measured'>;
  site: SiteWeather;
  windShare: number;
  lines: MapLines;
}
