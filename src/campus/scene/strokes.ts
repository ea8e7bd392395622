// Straight lines of a width in pixels, whole or dashed, many in one draw; WebGL's own lines are one device pixel.
import {
  BufferAttribute,
  type Color,
  DoubleSide,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
  type Vector2,
} from 'three';

const vertexShader = /* glsl */ `
attribute vec3 start;
attribute vec3 finish;
uniform vec2 halfSizePx;
uniform float widthPx;
varying float alongPx;
void main() {
  vec4 a = projectionMatrix * modelViewMatrix * vec4(start, 1.0);
  vec4 b = projectionMatrix * modelViewMatrix * vec4(finish, 1.0);
  vec2 run = (b.xy - a.xy) * halfSizePx;
  float lengthPx = length(run);
  vec2 along = lengthPx > 0.0 ? run / lengthPx : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);
  float cap = position.x * 2.0 - 1.0;
  alongPx = position.x * lengthPx + cap * widthPx * 0.5;
  vec2 offsetPx = (along * cap + across * position.y) * widthPx * 0.5;
  vec4 end = position.x < 0.5 ? a : b;
  gl_Position = vec4(end.xy + offsetPx / halfSizePx, end.z, 1.0);
}`;

const fragmentShader = /* glsl */ `
uniform vec3 colour;
uniform float dashPx;
varying float alongPx;
void main() {
  if (dashPx > 0.0 && mod(alongPx, 2.0 * dashPx) > dashPx) discard;
  gl_FragColor = vec4(colour, 1.0);
}`;

export type Point = readonly [x: number, y: number, z: number];

export interface StrokeStyle {
  /** Width and length of a dash [CSS pixels]; no dash for a whole line. */
  widthPx: number;
  dashPx?: number;
}

export class Strokes {
  readonly mesh: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  readonly #style: StrokeStyle;
  readonly #starts: InstancedBufferAttribute;
  readonly #finishes: InstancedBufferAttribute;
  #count = 0;

  /** `halfSizePx` is shared by all lines of a scene: half the canvas [device pixels]. */
  constructor(style: StrokeStyle, capacity: number, halfSizePx: Vector2) {
    this.#style = style;
    const geometry = new InstancedBufferGeometry();
    const corners = new Float32Array([0, -1, 0, 1, -1, 0, 0, 1, 0, 1, 1, 0]);
    geometry.setAttribute('position', new BufferAttribute(corners, 3));
    geometry.setIndex([0, 1, 2, 2, 1, 3]);
    const ends = (): InstancedBufferAttribute =>
      new InstancedBufferAttribute(new Float32Array(capacity * 3), 3).setUsage(DynamicDrawUsage);
    this.#starts = ends();
    this.#finishes = ends();
    geometry.setAttribute('start', this.#starts);
    geometry.setAttribute('finish', this.#finishes);
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      side: DoubleSide,
      uniforms: {
        halfSizePx: { value: halfSizePx },
        widthPx: { value: style.widthPx },
        dashPx: { value: style.dashPx ?? 0 },
        colour: { value: null },
      },
    });
    this.mesh = new Mesh(geometry, material);
    this.mesh.frustumCulled = false;
  }

  set colour(colour: Color) {
    (this.mesh.material.uniforms.colour as { value: Color }).value = colour;
  }

  /** Device pixels of a CSS pixel; no line becomes wider than `mostPx` [CSS pixels]. */
  scale(pixelRatio: number, mostPx = Number.POSITIVE_INFINITY): void {
    const { widthPx, dashPx } = this.mesh.material.uniforms as Record<string, { value: number }>;
    if (widthPx) widthPx.value = Math.min(this.#style.widthPx, mostPx) * pixelRatio;
    if (dashPx) dashPx.value = (this.#style.dashPx ?? 0) * pixelRatio;
  }

  /** Forgets all lines; `add` then draws anew, and `finish` hands the lines over. */
  restart(): void {
    this.#count = 0;
  }

  add(start: Point, finish: Point): void {
    this.#starts.array.set(start, this.#count * 3);
    this.#finishes.array.set(finish, this.#count * 3);
    this.#count += 1;
  }

  /** Lines from each point to the next, and back to the first. */
  addRing(points: readonly Point[]): void {
    for (const [index, point] of points.entries())
      this.add(point, points[(index + 1) % points.length] ?? point);
  }

  finish(): void {
    this.mesh.geometry.instanceCount = this.#count;
    this.mesh.visible = this.#count > 0;
    for (const ends of [this.#starts, this.#finishes]) {
      ends.clearUpdateRanges();
      ends.addUpdateRange(0, this.#count * 3);
      ends.needsUpdate = true;
    }
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
  }
}
