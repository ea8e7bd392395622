// The WGSL of the months kernel, put together from whole files. Imported by the browser only.
import pcg4d from '../draws/pcg4d.wgsl?raw';
import ticksAt from '../draws/ticksAt.wgsl?raw';
import months from './failures.wgsl?raw';
import gapTicks from './gapTicks.wgsl?raw';

export const MONTHS_SOURCE = [pcg4d, ticksAt, gapTicks, months].join('\n');
