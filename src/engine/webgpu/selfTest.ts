// One small chunk on the device against the processor's twin, word for word, before the device is believed.
import type { Slice } from '../../kernels/stragglers/slice.ts';
import { buildStragglerTables } from '../../kernels/stragglers/stragglerTables.ts';
import { createSliceRunner } from '../cpu/sliceRunner.ts';
import { isSameResult } from '../stragglers/agreement.ts';
import type { Session } from './session.ts';

// 65 racks: two workgroups, the last rack not full, and counter words with high bits set.
const SAMPLE: Slice = {
  sizeIndex: 40_000,
  replicate: 3,
  gpuCount: 64 * 7 + 3,
  groupSize: 7,
  seed: 0xfeedbeef,
  firstBlock: 5,
  blockCount: 3,
};

/** True when the device gives the twin's integers. */
export async function passesSelfTest(session: Session): Promise<boolean> {
  const tables = buildStragglerTables(100);
  session.useTables(tables);
  const [found] = await session.compute([SAMPLE]);
  const expected = createSliceRunner(tables)(SAMPLE);
  return found !== undefined && isSameResult(found, expected);
}
