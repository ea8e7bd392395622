// Stragglers: a step lasts as long as its slowest GPU. Each invocation draws four steps of all GPUs of one
// rack; the racks of a workgroup then agree on the slowest GPU of each step. Twin: stragglers.ts.

struct Rack {
  delay: atomic<u32>, // largest [ticks]
  sumLow: atomic<u32>, // sum of delays [ticks], 64 bits
  sumHigh: atomic<u32>,
}
struct Step {
  delay: u32, // largest [ticks] among the racks of one workgroup
  holder: u32, // the lowest GPU that has it
}

@group(1) @binding(0) var<storage, read> persistentByGpu: array<u32>; // [ticks]
@group(1) @binding(1) var<storage, read_write> racks: array<Rack>; // zero at the start
@group(1) @binding(2) var<storage, read_write> steps: array<Step>; // by step, then workgroup of racks

var<workgroup> delayByLane: array<atomic<u32>, 4>;
var<workgroup> holderByLane: array<atomic<u32>, 4>;

@compute @workgroup_size(WORKGROUP_SIZE)
fn stragglers(
  @builtin(local_invocation_index) local: u32,
  @builtin(global_invocation_id) id: vec3u,
  @builtin(workgroup_id) workgroup: vec3u,
  @builtin(num_workgroups) workgroups: vec3u,
) {
  let rack = id.x;
  let block = slice.firstBlock + id.y;
  let firstGpu = rack * slice.groupSize;
  var delay = vec4u(0u); // largest of this rack, by step of the block
  var holder = vec4u(firstGpu);
  var sum = 0u; // below 2^32: the engine refuses tables for which a block of one rack could pass it
  if (rack < slice.rackCount) {
    let endGpu = min(firstGpu + slice.groupSize, slice.gpuCount);
    for (var gpu = firstGpu; gpu < endGpu; gpu++) {
      let words = pcg4d(vec4u(gpu, block, slice.transientTrial, slice.seed));
      let delays = persistentByGpu[gpu] + vec4u(
        ticksAt(words.x, TRANSIENT_TABLE),
        ticksAt(words.y, TRANSIENT_TABLE),
        ticksAt(words.z, TRANSIENT_TABLE),
        ticksAt(words.w, TRANSIENT_TABLE),
      );
      holder = select(holder, vec4u(gpu), delays > delay); // strictly: the lowest GPU stays on ties
      delay = max(delay, delays);
      sum += delays.x + delays.y + delays.z + delays.w;
    }
    let place = slice.rackOffset + rack;
    atomicMax(&racks[place].delay, max(max(delay.x, delay.y), max(delay.z, delay.w)));
    let before = atomicAdd(&racks[place].sumLow, sum);
    if (before + sum < before) { // the carry: as many as the total has, in whatever order blocks arrive
      atomicAdd(&racks[place].sumHigh, 1u);
    }
  }

  if (local < 4u) {
    atomicStore(&holderByLane[local], 0xffffffffu); // workgroup memory starts at zero
  }
  for (var lane = 0u; lane < 4u; lane++) {
    atomicMax(&delayByLane[lane], delay[lane]);
  }
  workgroupBarrier();
  for (var lane = 0u; lane < 4u; lane++) {
    if (rack < slice.rackCount && delay[lane] == atomicLoad(&delayByLane[lane])) {
      atomicMin(&holderByLane[lane], holder[lane]);
    }
  }
  workgroupBarrier();
  if (local < 4u) {
    let step = id.y * 4u + local;
    steps[slice.stepOffset + step * workgroups.x + workgroup.x] =
      Step(atomicLoad(&delayByLane[local]), atomicLoad(&holderByLane[local]));
  }
}
