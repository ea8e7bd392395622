// A worker of the bench: the floor on one more core.

import { drawFloor } from '../../../kernels/stragglers/drawFloor.ts';
import type { Slice } from '../../../kernels/stragglers/slice.ts';

self.onmessage = ({ data }: MessageEvent<{ slice: Slice; table: Int32Array }>) => {
  self.postMessage(drawFloor(data.slice, data.table));
};
