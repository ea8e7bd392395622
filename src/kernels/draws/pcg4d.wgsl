// Four random words from four counter words. Source: Jarzynski and Olano 2020, "Hash Functions for GPU
// Rendering", Journal of Computer Graphics Techniques 9(3), function pcg4d. Twin: pcg4d.ts.
fn pcg4d(counter: vec4u) -> vec4u {
  var v = counter * 1664525u + 1013904223u;
  v.x += v.y * v.w;
  v.y += v.z * v.x;
  v.z += v.x * v.y;
  v.w += v.y * v.z;
  v ^= v >> vec4u(16u);
  v.x += v.y * v.w;
  v.y += v.z * v.x;
  v.z += v.x * v.y;
  v.w += v.y * v.z;
  return v;
}
