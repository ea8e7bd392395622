// How high the sun stands, hour by hour.
import { cosine, PI, RADIANS_PER_DEGREE, sine } from '../numbers/angles.ts';
import { HOURS_PER_DAY } from '../numbers/units.ts';

const DAYS_PER_YEAR = 365;
const AXIS_TILT_DEG = 23.45;
/** Day from which Cooper counts the autumn equinox backwards: δ = 23.45° sin(2π (284 + n) / 365), n from 1. */
const COOPER_DAYS = 284;

/**
 * Sine of the height of the sun: sin φ sin δ + cos φ cos δ cos h; below 0 it is night. Solar time: the sun is highest at 12.
 * @param latitudeDeg φ [degrees], north positive
 * @param day of the year, from 0
 * @param solarHour from 0 to 24
 * Source: Cooper 1969, Solar Energy 12(3), for the declination δ.
 */
export function sunHeight(latitudeDeg: number, day: number, solarHour: number): number {
  const latitude = latitudeDeg * RADIANS_PER_DEGREE;
  const season = sine((2 * PI * (COOPER_DAYS + day + 1)) / DAYS_PER_YEAR);
  const declination = AXIS_TILT_DEG * RADIANS_PER_DEGREE * season;
  const hourAngle = (2 * PI * (solarHour - HOURS_PER_DAY / 2)) / HOURS_PER_DAY;
  return sine(latitude) * sine(declination) + cosine(latitude) * cosine(declination) * cosine(hourAngle);
}
