// The WGSL of the stragglers kernel and of its prepass, put together from whole files. Imported by the browser only.
import pcg4d from '../draws/pcg4d.wgsl?raw';
import ticksAt from '../draws/ticksAt.wgsl?raw';
import drawFloor from './drawFloor.wgsl?raw';
import persistent from './persistent.wgsl?raw';
import slice from './slice.wgsl?raw';
import stragglers from './stragglers.wgsl?raw';

export const PERSISTENT_SOURCE = [pcg4d, ticksAt, slice, persistent].join('\n');
export const STRAGGLERS_SOURCE = [pcg4d, ticksAt, slice, stragglers].join('\n');
export const DRAW_FLOOR_SOURCE = [pcg4d, ticksAt, slice, drawFloor].join('\n');
