// The living picture in its host: canvas, words, theme, size, the reader's hand, and a lost context.
import { WebGLRenderer } from 'three';
import { putDrawing } from '../charts/putDrawing.ts';
import type { RackStates } from '../charts/rackStates.ts';
import { rackAt } from './choosing/rackAt.ts';
import { rackHeight } from './choosing/rackHeight.ts';
import { type DrawingPoint, FRAME } from './drawing.ts';
import { type CampusLayout, campusLayout } from './layout.ts';
import { MovingLevel } from './motion.ts';
import { onPixelRatio } from './pixelRatio.ts';
import { CampusScene } from './scene/campusScene.ts';
import { listenForTurns } from './turning.ts';
import { type CampusLabels, wordPlaces, wordsMarkup } from './words.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

export interface LiveParts {
  host: HTMLElement;
  words: CampusLabels;
  label: string;
  canvas: HTMLCanvasElement;
  context: WebGL2RenderingContext;
  onPick: (rack: number) => void;
}

export class LiveCampus {
  readonly #host: HTMLElement;
  readonly #words: CampusLabels;
  readonly #label: string;
  readonly #onPick: (rack: number) => void;
  readonly #canvas: HTMLCanvasElement;
  readonly #wordLayer = document.createElementNS(svgNamespace, 'svg');
  readonly #renderer: WebGLRenderer;
  readonly #scene = new CampusScene();
  readonly #stills: Element[];
  readonly #listening = new AbortController();
  readonly #sizeObserver: ResizeObserver;
  readonly #themeObserver: MutationObserver;
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');

  readonly #racks = new MovingLevel(0);
  readonly #turn = new MovingLevel(0);
  readonly #risen = new MovingLevel(1);
  #states: RackStates | undefined;
  #layout: CampusLayout | undefined;
  #chosen: number | null = null;
  /** Quarters at the last rest. */
  #restingTurn = 0;
  #frame: number | undefined;
  #isContextLost = false;
  /** Pixel ratio of the screen that the canvas has its size for. */
  #pixelRatio = 0;

  constructor({ host, words, label, canvas, context, onPick }: LiveParts) {
    this.#host = host;
    this.#words = words;
    this.#label = label;
    this.#onPick = onPick;
    this.#canvas = canvas;
    this.#stills = [...host.children];
    this.#renderer = new WebGLRenderer({ canvas, context, antialias: true, alpha: true });
    canvas.setAttribute('class', 'campus-canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-keyshortcuts', 'ArrowLeft ArrowRight');
    canvas.tabIndex = 0;
    this.#wordLayer.setAttribute('class', 'campus-words');
    this.#wordLayer.setAttribute(
      'viewBox',
      `${-FRAME.width / 2} ${-FRAME.height / 2} ${FRAME.width} ${FRAME.height}`,
    );
    this.#wordLayer.setAttribute('aria-hidden', 'true');
    host.append(canvas, this.#wordLayer);
    this.#sizeObserver = new ResizeObserver(() => this.#resize());
    this.#themeObserver = new MutationObserver(() => this.#repaint());
    this.#listen();
    this.#resize();
    this.#exchange();
  }

  /** Shows so many racks, their levels and the chosen one; draws at the next frame. */
  show(states: RackStates, chosen: number | null): void {
    const now = performance.now();
    const before = this.#states;
    this.#states = states;
    this.#chosen = chosen;
    if (!this.#layout || !before || !isSamePlan(before, states)) {
      this.#layout = campusLayout(states);
      this.#scene.replan(this.#layout, states.racksGoal);
      this.#scene.showLevels(states, 1);
      this.#risen.jumpTo(1);
    } else if (before.levelByRack !== states.levelByRack) {
      this.#scene.showLevels(states, this.#risen.at(now));
      this.#risen.jumpTo(0);
      this.#move(this.#risen, 1);
    }
    if (before) this.#move(this.#racks, states.racks);
    else this.#racks.jumpTo(states.racks);
    this.#requestDraw();
  }

  destroy(): void {
    this.#listening.abort();
    this.#sizeObserver.disconnect();
    this.#themeObserver.disconnect();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#scene.dispose();
    this.#renderer.dispose();
    this.#canvas.remove();
    this.#wordLayer.remove();
    for (const still of this.#stills) still.removeAttribute('hidden');
    this.#host.removeAttribute('data-campus-picture');
  }

  #listen(): void {
    const { signal } = this.#listening;
    this.#sizeObserver.observe(this.#host);
    this.#themeObserver.observe(document.documentElement, { attributeFilter: ['data-theme', 'class'] });
    for (const query of [
      '(prefers-color-scheme: dark)',
      '(prefers-contrast: more)',
      '(forced-colors: active)',
    ]) {
      matchMedia(query).addEventListener('change', () => this.#repaint(), { signal });
    }
    onPixelRatio(() => this.#resize(), signal);
    this.#canvas.addEventListener('webglcontextlost', () => this.#contextChanged(true), { signal });
    this.#canvas.addEventListener('webglcontextrestored', () => this.#contextChanged(false), { signal });
    listenForTurns(this.#canvas, {
      onDrag: (quarters) => {
        this.#turn.jumpTo(this.#restingTurn + quarters);
        this.#requestDraw();
      },
      onTurn: (quarters) => {
        this.#restingTurn += quarters;
        this.#move(this.#turn, this.#restingTurn);
        this.#requestDraw();
      },
      onTap: (event) => this.#pick(event),
    });
  }

  #pick(event: PointerEvent): void {
    if (!this.#layout || !this.#states) return;
    const { racks, levelByRack } = this.#states;
    const rack = rackAt(this.#pointOf(event), {
      layout: this.#layout,
      racks,
      turn: this.#restingTurn,
      heightOf: (number) => rackHeight(levelByRack?.[number]),
    });
    if (rack !== null) this.#onPick(rack);
  }

  /** The point of the drawing under a point of the window. */
  #pointOf({ clientX, clientY }: PointerEvent): DrawingPoint {
    const { left, top, width, height } = this.#canvas.getBoundingClientRect();
    const unitPx = Math.min(width / FRAME.width, height / FRAME.height);
    return { x: (clientX - left - width / 2) / unitPx, y: (clientY - top - height / 2) / unitPx };
  }

  #move(level: MovingLevel, target: number): void {
    if (this.#reducedMotion.matches) level.jumpTo(target);
    else if (level.target !== target) level.moveTo(target, performance.now());
  }

  #contextChanged(isLost: boolean): void {
    this.#isContextLost = isLost;
    this.#exchange();
    if (!isLost) this.#requestDraw();
  }

  /** The still picture stands wherever the living one cannot. */
  #exchange(): void {
    this.#host.setAttribute('data-campus-picture', this.#isContextLost ? 'still' : 'live');
    for (const still of this.#stills) still.toggleAttribute('hidden', !this.#isContextLost);
    for (const part of [this.#canvas, this.#wordLayer]) part.toggleAttribute('hidden', this.#isContextLost);
  }

  #repaint(): void {
    this.#scene.paint(this.#host);
    this.#requestDraw();
  }

  #resize(): void {
    const { clientWidth, clientHeight } = this.#host;
    if (clientWidth === 0 || clientHeight === 0) return;
    this.#pixelRatio = devicePixelRatio;
    this.#scene.resize(this.#renderer, clientWidth, clientHeight);
    this.#scene.paint(this.#host);
    // Setting a canvas's size empties it: draw before the browser paints.
    this.#draw(performance.now());
  }

  #requestDraw(): void {
    this.#frame ??= requestAnimationFrame((nowMs) => {
      this.#frame = undefined;
      // Some browsers change the ratio without a word.
      if (this.#pixelRatio !== devicePixelRatio) this.#resize();
      else this.#draw(nowMs);
    });
  }

  #draw(nowMs: number): void {
    if (!this.#layout || this.#isContextLost) return;
    // The page keeps the hidden still picture's label up to date.
    this.#canvas.setAttribute('aria-label', this.#stills[0]?.getAttribute('aria-label') ?? this.#label);
    const racks = Math.min(Math.round(this.#racks.at(nowMs)), this.#states?.racksGoal ?? 0);
    const turn = this.#turn.at(nowMs);
    const risen = this.#risen.at(nowMs);
    this.#scene.draw(this.#renderer, { layout: this.#layout, racks, turn, risen, chosen: this.#chosen });
    putDrawing(
      this.#wordLayer,
      Number.isInteger(turn) ? wordsMarkup(wordPlaces(this.#layout, racks, turn), this.#words) : '',
    );
    if ([this.#racks, this.#turn, this.#risen].some((level) => level.isMoving(nowMs))) this.#requestDraw();
  }
}

const isSamePlan = (a: RackStates, b: RackStates): boolean =>
  a.racksGoal === b.racksGoal && a.racksPhaseOne === b.racksPhaseOne;
