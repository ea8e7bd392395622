// The slice of work of one dispatch. Same fields as slice.ts, with the counter words made and the places of the
// outputs given.
const WORKGROUP_SIZE = 64u;

struct Slice {
  gpuCount: u32,
  groupSize: u32, // GPUs per rack
  rackCount: u32,
  firstBlock: u32, // four steps a block
  persistentTrial: u32, // third counter word of stream 0
  transientTrial: u32, // third counter word of stream 1
  seed: u32,
  rackOffset: u32, // first rack of this slice in `racks`
  stepOffset: u32, // first entry of this slice in `steps`
}

@group(0) @binding(1) var<uniform> slice: Slice;
