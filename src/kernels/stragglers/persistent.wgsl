// Each invocation draws the persistent delay of one GPU. Twin: persistent.ts.

@group(1) @binding(0) var<storage, read_write> persistentByGpu: array<u32>; // [ticks]

@compute @workgroup_size(WORKGROUP_SIZE)
fn persistent(@builtin(global_invocation_id) id: vec3u) {
  let gpu = id.x;
  if (gpu < slice.gpuCount) {
    let word = pcg4d(vec4u(gpu, 0u, slice.persistentTrial, slice.seed)).x;
    persistentByGpu[gpu] = ticksAt(word, PERSISTENT_TABLE);
  }
}
