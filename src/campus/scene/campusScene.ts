// The campus in three.js: plan and heights sheared onto the screen, so that squares stay square and verticals upright.
import { Group, OrthographicCamera, Scene, Vector2, type WebGLRenderer } from 'three';
import type { RackStates } from '../../charts/rackStates.ts';
import { chosenMark } from '../choosing/chosenMark.ts';
import { FRAME } from '../drawing.ts';
import type { CampusLayout } from '../layout.ts';
import { wordPlaces } from '../words.ts';
import { type CampusColours, readColours } from './colours.ts';
import { Grounds } from './grounds.ts';
import { MarkStrokes } from './markStrokes.ts';
import { RackField } from './rackField.ts';
import { Strokes } from './strokes.ts';

/** Above the tallest thing that stands on the campus [drawing units]. */
const CAMERA_HEIGHT = 200;
const MOST_PIXEL_RATIO = 2;

export interface CampusView {
  layout: CampusLayout;
  racks: number;
  /** Quarter turns; not whole while the reader turns. */
  turn: number;
  /** How much of the last change of rack heights has happened, 0 to 1. */
  risen: number;
  /** The marked rack; null where there is none. */
  chosen: number | null;
}

export class CampusScene {
  readonly #scene = new Scene();
  readonly #camera = new OrthographicCamera();
  readonly #sheared = new Group();
  readonly #plan = new Group();
  readonly #halfSizePx = new Vector2(1, 1);
  readonly #grounds: Grounds;
  readonly #street: Strokes;
  readonly #mark: MarkStrokes;
  #rackField: RackField | undefined;
  #colours: CampusColours | undefined;
  #pixelRatio = 1;
  #unitPx = 1;

  constructor() {
    // A height of 1 lifts a point by 1 in the picture: y' = y + z. The plan stays undistorted.
    this.#sheared.matrixAutoUpdate = false;
    this.#sheared.matrix.set(1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1);
    this.#plan.scale.set(Math.SQRT2, Math.SQRT2, 1);
    this.#sheared.add(this.#plan);
    this.#scene.add(this.#sheared);
    this.#camera.position.z = CAMERA_HEIGHT;
    this.#camera.near = 0;
    this.#camera.far = CAMERA_HEIGHT + 1;
    this.#grounds = new Grounds(this.#plan, this.#halfSizePx);
    this.#street = new Strokes({ widthPx: 1.8 }, 1, this.#halfSizePx);
    this.#sheared.add(this.#street.mesh);
    this.#mark = new MarkStrokes(this.#sheared, this.#halfSizePx);
  }

  /** Reads the theme's colours from `host`. */
  paint(host: Element): void {
    this.#colours = readColours(host);
    this.#grounds.paint(this.#colours, this.#pixelRatio);
    this.#rackField?.paint(this.#colours, this.#pixelRatio, this.#unitPx);
    this.#street.colour = this.#colours.copper;
    this.#street.scale(this.#pixelRatio);
    this.#mark.paint(this.#colours, this.#pixelRatio);
  }

  /** Fits the frame into a host of so many CSS pixels, as an SVG with the same view box would. */
  resize(renderer: WebGLRenderer, widthPx: number, heightPx: number): void {
    this.#pixelRatio = Math.min(devicePixelRatio, MOST_PIXEL_RATIO);
    renderer.setPixelRatio(this.#pixelRatio);
    renderer.setSize(widthPx, heightPx, false);
    renderer.getDrawingBufferSize(this.#halfSizePx).multiplyScalar(0.5);
    this.#unitPx = Math.min(widthPx / FRAME.width, heightPx / FRAME.height);
    this.#camera.right = widthPx / this.#unitPx / 2;
    this.#camera.left = -this.#camera.right;
    this.#camera.top = heightPx / this.#unitPx / 2;
    this.#camera.bottom = -this.#camera.top;
    this.#camera.updateProjectionMatrix();
  }

  /** A new plan: as many racks as the goal needs, nothing known of them. */
  replan(layout: CampusLayout, racksGoal: number): void {
    this.#rackField?.dispose();
    this.#rackField = new RackField(layout, racksGoal, this.#plan, this.#halfSizePx);
    if (this.#colours) this.#rackField.paint(this.#colours, this.#pixelRatio, this.#unitPx);
  }

  showLevels(states: RackStates, risen: number): void {
    this.#rackField?.showLevels(states, risen);
  }

  draw(renderer: WebGLRenderer, { layout, racks, turn, risen, chosen }: CampusView): void {
    this.#plan.rotation.z = (turn * Math.PI) / 2 - Math.PI / 4;
    this.#grounds.draw(layout, racks);
    this.#rackField?.draw(racks, risen);
    this.#street.restart();
    const isAtRest = Number.isInteger(turn);
    if (isAtRest) {
      const [start, end] = wordPlaces(layout, racks, turn).street;
      this.#street.add([start.x, -start.y, 0], [end.x, -end.y, 0]);
    }
    this.#street.finish();
    this.#mark.draw(isAtRest && chosen !== null ? chosenMark(layout, racks, chosen, turn) : undefined);
    renderer.render(this.#scene, this.#camera);
  }

  dispose(): void {
    this.#grounds.dispose();
    this.#rackField?.dispose();
    this.#street.dispose();
    this.#mark.dispose();
  }
}
