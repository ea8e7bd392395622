// The WGSL of the failures kernel, put together from whole files. Imported by the browser only.
import pcg4d from '../draws/pcg4d.wgsl?raw';
import ticksAt from '../draws/ticksAt.wgsl?raw';
import failures from './failures.wgsl?raw';
import gapTicks from './gapTicks.wgsl?raw';

export const FAILURES_SOURCE = [pcg4d, ticksAt, gapTicks, failures].join('\n');
