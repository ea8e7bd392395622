// The WGSL of the weather kernel. Imported by the browser only.
import weather from './weather.wgsl?raw';

export const WEATHER_SOURCE = weather;
