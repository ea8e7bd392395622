// Every rack of the campus as one instance; the racks that held up the site stand taller, with their edges drawn.
import type { Group, Vector2 } from 'three';
import { HELD_UP_LEVEL, type RackStates } from '../../charts/rackStates.ts';
import { rackHeight } from '../choosing/rackHeight.ts';
import { HALL_HEIGHT, RACK_HEIGHT } from '../drawing.ts';
import { type CampusLayout, rackCentre, rackReach } from '../layout.ts';
import { type CampusColours, UNKNOWN_TONE } from './colours.ts';
import { boxGeometry, Solids } from './solids.ts';
import { type Point, Strokes } from './strokes.ts';

/** Of the distance between racks of a row, the rest is a gap. */
const SHARE_OF_PITCH = 0.84;
const EDGES_PER_RACK = 8;
const EDGE_SHARE_OF_RACK = 0.28;
const TONE_COUNT = UNKNOWN_TONE + 1;

export class RackField {
  readonly capacity: number;
  readonly #layout: CampusLayout;
  readonly #solids: Solids;
  readonly #edges: Strokes;
  readonly #centres: Float32Array;
  readonly #tones: Uint8Array;
  readonly #heightsFrom: Float32Array;
  readonly #heightsTo: Float32Array;

  constructor(layout: CampusLayout, racksGoal: number, parent: Group, halfSizePx: Vector2) {
    this.capacity = racksGoal;
    this.#layout = layout;
    this.#solids = new Solids(boxGeometry(), racksGoal, TONE_COUNT);
    this.#edges = new Strokes({ widthPx: 0.9 }, racksGoal * EDGES_PER_RACK, halfSizePx);
    this.#centres = new Float32Array(racksGoal * 2);
    for (let rack = 0; rack < racksGoal; rack += 1) {
      const { i, j } = rackCentre(layout, rack);
      this.#centres.set([i, -j], rack * 2);
    }
    this.#tones = new Uint8Array(racksGoal).fill(UNKNOWN_TONE);
    this.#heightsFrom = new Float32Array(racksGoal).fill(RACK_HEIGHT);
    this.#heightsTo = this.#heightsFrom.slice();
    parent.add(this.#solids.mesh, this.#edges.mesh);
  }

  /** Takes the kernel's result; heights set out from where they stand after `risen` (0 to 1) of the last rise. */
  showLevels({ levelByRack }: RackStates, risen: number): void {
    for (let rack = 0; rack < this.capacity; rack += 1) {
      const level = levelByRack?.[rack];
      this.#heightsFrom[rack] = this.#heightAt(rack, risen);
      this.#heightsTo[rack] = rackHeight(level);
      this.#tones[rack] = level ?? UNKNOWN_TONE;
    }
  }

  /** `unitPx`: CSS pixels of a drawing unit. */
  paint(colours: CampusColours, pixelRatio: number, unitPx: number): void {
    this.#solids.fills = colours.racks;
    this.#edges.colour = colours.ink;
    // On a phone a rack is two pixels wide: its edges must not swallow it.
    this.#edges.scale(pixelRatio, this.#layout.rackPitch * unitPx * EDGE_SHARE_OF_RACK);
  }

  draw(racks: number, risen: number): void {
    const { i, j } = rackReach(this.#layout);
    const [width, depth] = [2 * i, 2 * j * SHARE_OF_PITCH];
    this.#edges.restart();
    for (let rack = 0; rack < racks; rack += 1) {
      const [x, y] = [this.#centres[rack * 2] ?? 0, this.#centres[rack * 2 + 1] ?? 0];
      const [height, tone] = [this.#heightAt(rack, risen), this.#tones[rack] ?? UNKNOWN_TONE];
      this.#solids.place(rack, { x, y, z: HALL_HEIGHT, width, depth, height, tone });
      if (tone === HELD_UP_LEVEL) this.#addEdges(x, y, width / 2, depth / 2, height);
    }
    this.#solids.count = racks;
    this.#edges.finish();
  }

  #addEdges(x: number, y: number, reachX: number, reachY: number, height: number): void {
    const ring = (z: number): Point[] => [
      [x - reachX, y - reachY, z],
      [x + reachX, y - reachY, z],
      [x + reachX, y + reachY, z],
      [x - reachX, y + reachY, z],
    ];
    const [foot, roof] = [ring(HALL_HEIGHT), ring(HALL_HEIGHT + height)];
    this.#edges.addRing(roof);
    for (const [index, corner] of foot.entries()) this.#edges.add(corner, roof[index] ?? corner);
  }

  #heightAt(rack: number, risen: number): number {
    const [from, to] = [this.#heightsFrom[rack] ?? 0, this.#heightsTo[rack] ?? 0];
    return from + (to - from) * risen;
  }

  dispose(): void {
    for (const part of [this.#solids, this.#edges]) {
      part.mesh.removeFromParent();
      part.dispose();
    }
  }
}
