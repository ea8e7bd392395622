// The floor of the bench: generator, table and maximum as in `stragglers`, with no reduction between invocations and
// no sums. Each invocation writes the largest delay of its rack over its block. Twin: drawFloor.ts.

@group(1) @binding(0) var<storage, read_write> delayByInvocation: array<u32>; // [ticks]

@compute @workgroup_size(WORKGROUP_SIZE)
fn drawFloor(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) workgroups: vec3u) {
  let firstGpu = id.x * slice.groupSize;
  let endGpu = min(firstGpu + slice.groupSize, slice.gpuCount);
  var delay = vec4u(0u);
  for (var gpu = firstGpu; gpu < endGpu; gpu++) {
    let words = pcg4d(vec4u(gpu, slice.firstBlock + id.y, slice.transientTrial, slice.seed));
    delay = max(delay, vec4u(
      ticksAt(words.x, TRANSIENT_TABLE),
      ticksAt(words.y, TRANSIENT_TABLE),
      ticksAt(words.z, TRANSIENT_TABLE),
      ticksAt(words.w, TRANSIENT_TABLE),
    ));
  }
  delayByInvocation[id.y * workgroups.x * WORKGROUP_SIZE + id.x] = max(max(delay.x, delay.y), max(delay.z, delay.w));
}
