// Halls, cooling yards and the lines on the ground: solid where built, dashed where only planned.
import type { Group, Vector2 } from 'three';
import {
  type DrawingPoint,
  FENCE,
  HALL_HEIGHT,
  PHASE_ONE_REACH,
  planPoint,
  YARD_FAN,
  YARD_HEIGHT,
  YARD_OCTAGON,
} from '../drawing.ts';
import {
  builtRows,
  type CampusLayout,
  HALL_SIDE,
  hallLength,
  hallOutline,
  isYardBuilt,
  type PlanPoint,
} from '../layout.ts';
import type { CampusColours } from './colours.ts';
import { boxGeometry, octagonGeometry, Solids } from './solids.ts';
import { type Point, Strokes } from './strokes.ts';

const MOST_LINES = 1024;

const at =
  (height: number) =>
  ({ i, j }: PlanPoint): Point => [i, -j, height];
const around = (centre: PlanPoint, corners: readonly DrawingPoint[], height: number): Point[] =>
  corners.map((corner) => {
    const { i, j } = planPoint(corner);
    return [centre.i + i, -(centre.j + j), height];
  });

export class Grounds {
  readonly #halls = new Solids(boxGeometry(), 13, 1);
  readonly #yards = new Solids(octagonGeometry(), 12, 1);
  readonly #edges: Strokes;
  readonly #planned: Strokes;
  readonly #phaseOne: Strokes;
  readonly #fence: Strokes;

  constructor(parent: Group, halfSizePx: Vector2) {
    this.#edges = new Strokes({ widthPx: 1.1 }, MOST_LINES, halfSizePx);
    this.#planned = new Strokes({ widthPx: 1.1, dashPx: 4 }, MOST_LINES, halfSizePx);
    this.#phaseOne = new Strokes({ widthPx: 1.8 }, 8, halfSizePx);
    this.#fence = new Strokes({ widthPx: 1.1 }, 8, halfSizePx);
    this.#phaseOne.mesh.renderOrder = 1;
    this.#fence.addRing(around({ i: 0, j: 0 }, FENCE, 0));
    this.#fence.finish();
    parent.add(...this.#parts.map(({ mesh }) => mesh));
  }

  get #parts(): (Solids | Strokes)[] {
    return [this.#halls, this.#yards, ...this.#lines];
  }

  get #lines(): Strokes[] {
    return [this.#edges, this.#planned, this.#phaseOne, this.#fence];
  }

  paint(colours: CampusColours, pixelRatio: number): void {
    this.#halls.fills = [colours.hall];
    this.#yards.fills = [colours.yard];
    this.#edges.colour = colours.ink;
    this.#planned.colour = colours.edge;
    this.#phaseOne.colour = colours.copper;
    this.#fence.colour = colours.line;
    for (const lines of this.#lines) lines.scale(pixelRatio);
  }

  draw(layout: CampusLayout, racks: number): void {
    this.#edges.restart();
    this.#planned.restart();
    this.#drawHalls(layout, racks);
    this.#drawYards(layout, racks);
    this.#edges.finish();
    this.#planned.finish();
    this.#drawPhaseOne(layout, racks);
  }

  #drawHalls(layout: CampusLayout, racks: number): void {
    let count = 0;
    for (const hall of layout.halls) {
      const rows = builtRows(layout, hall, racks);
      if (rows < hall.plannedRows) {
        this.#planned.addRing(hallOutline(hall, hallLength(layout, hall.plannedRows)).map(at(0)));
      }
      if (rows === 0) continue;
      const length = hallLength(layout, rows);
      const x = hall.centre.i - HALL_SIDE / 2 + length / 2;
      const solid = { x, y: -hall.centre.j, z: 0, width: length, depth: HALL_SIDE, height: HALL_HEIGHT };
      this.#halls.place(count, { ...solid, tone: 0 });
      count += 1;
      const outline = hallOutline(hall, length);
      this.#addSolidEdges(outline.map(at(0)), outline.map(at(HALL_HEIGHT)));
    }
    this.#halls.count = count;
  }

  #drawYards(layout: CampusLayout, racks: number): void {
    const reach = (YARD_OCTAGON[0] as DrawingPoint).x / Math.SQRT2;
    let count = 0;
    for (const [index, centre] of layout.yards.entries()) {
      if (!isYardBuilt(layout, index, racks)) {
        this.#planned.addRing(around(centre, YARD_OCTAGON, 0));
        continue;
      }
      const solid = { x: centre.i, y: -centre.j, z: 0, width: reach, depth: reach, height: YARD_HEIGHT };
      this.#yards.place(count, { ...solid, tone: 0 });
      count += 1;
      this.#addSolidEdges(around(centre, YARD_OCTAGON, 0), around(centre, YARD_OCTAGON, YARD_HEIGHT));
      this.#edges.addRing(around(centre, YARD_FAN, YARD_HEIGHT));
    }
    this.#yards.count = count;
  }

  /** The square of streets around the first phase, and the roof of its hall. */
  #drawPhaseOne(layout: CampusLayout, racks: number): void {
    const hall = layout.halls[0];
    const reach = PHASE_ONE_REACH;
    this.#phaseOne.restart();
    this.#phaseOne.addRing([
      [-reach, -reach, 0],
      [reach, -reach, 0],
      [reach, reach, 0],
      [-reach, reach, 0],
    ]);
    const rows = hall ? builtRows(layout, hall, racks) : 0;
    if (hall && rows > 0) {
      this.#phaseOne.addRing(hallOutline(hall, hallLength(layout, rows)).map(at(HALL_HEIGHT)));
    }
    this.#phaseOne.finish();
  }

  #addSolidEdges(foot: Point[], roof: Point[]): void {
    this.#edges.addRing(foot);
    this.#edges.addRing(roof);
    for (const [index, corner] of foot.entries()) this.#edges.add(corner, roof[index] ?? corner);
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }
}
