// Flat solids, many of one shape in one draw: each face in the fill of the side that it turns to the reader.
import {
  BoxGeometry,
  type BufferGeometry,
  type Color,
  CylinderGeometry,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedMesh,
  ShaderMaterial,
} from 'three';
import type { Fills } from './colours.ts';

const vertexShader = /* glsl */ `
attribute float tone;
uniform vec3 fills[TONES * 3];
varying vec3 fill;
void main() {
  float side = (modelMatrix * vec4(normal.xy, 0.0, 0.0)).x;
  int face = normal.z > 0.5 ? 0 : (side < -0.1 ? 1 : 2);
  fill = fills[int(tone) * 3 + face];
  gl_Position = projectionMatrix * viewMatrix * modelMatrix * instanceMatrix * vec4(position, 1.0);
}`;

const fragmentShader = /* glsl */ `
varying vec3 fill;
void main() {
  gl_FragColor = vec4(fill, 1.0);
}`;

/** A box of side 1 that stands on the ground, its middle at 0. */
export const boxGeometry = (): BufferGeometry => new BoxGeometry(1, 1, 1).translate(0, 0, 0.5);

/** An eight-sided prism of height 1 whose sides are 1 away from the middle, each side with its own normal. */
export function octagonGeometry(): BufferGeometry {
  const reach = 1 / Math.cos(Math.PI / 8);
  const geometry = new CylinderGeometry(reach, reach, 1, 8, 1)
    .rotateY(Math.PI / 8)
    .rotateX(Math.PI / 2)
    .translate(0, 0, 0.5)
    .toNonIndexed();
  geometry.computeVertexNormals();
  return geometry;
}

/** A place and size in the plan; y runs against j, as three's axes turn the other way. */
export interface Solid {
  x: number;
  y: number;
  z: number;
  width: number;
  depth: number;
  height: number;
  tone: number;
}

export class Solids {
  readonly mesh: InstancedMesh<BufferGeometry, ShaderMaterial>;
  readonly #tones: InstancedBufferAttribute;

  constructor(geometry: BufferGeometry, capacity: number, toneCount: number) {
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      defines: { TONES: toneCount },
      uniforms: { fills: { value: [] } },
      // Lines lie on the faces' edges: the faces step back behind them.
      polygonOffset: true,
      polygonOffsetFactor: 0,
      polygonOffsetUnits: 4,
    });
    this.#tones = new InstancedBufferAttribute(new Float32Array(capacity), 1).setUsage(DynamicDrawUsage);
    geometry.setAttribute('tone', this.#tones);
    this.mesh = new InstancedMesh(geometry, material, capacity);
    this.mesh.frustumCulled = false;
    this.mesh.instanceMatrix.setUsage(DynamicDrawUsage);
    this.mesh.count = 0;
  }

  set fills(fills: Fills[]) {
    (this.mesh.material.uniforms.fills as { value: Color[] }).value = fills.flat();
  }

  set count(count: number) {
    this.mesh.count = count;
    this.mesh.instanceMatrix.needsUpdate = true;
    this.#tones.needsUpdate = true;
  }

  place(index: number, { x, y, z, width, depth, height, tone }: Solid): void {
    const at = index * 16;
    const matrices = this.mesh.instanceMatrix.array;
    matrices[at] = width;
    matrices[at + 5] = depth;
    matrices[at + 10] = height;
    matrices[at + 12] = x;
    matrices[at + 13] = y;
    matrices[at + 14] = z;
    matrices[at + 15] = 1;
    this.#tones.array[index] = tone;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
    this.mesh.dispose();
  }
}
