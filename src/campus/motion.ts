// A level that moves to its new value in 240 ms, as water does everywhere on the site, or jumps.

/** Length of one turn [ms]. */
export const MOVE_MS = 240;

export class MovingLevel {
  #from: number;
  #to: number;
  #startMs = Number.NEGATIVE_INFINITY;

  constructor(value: number) {
    this.#from = value;
    this.#to = value;
  }

  get target(): number {
    return this.#to;
  }

  /** Sets out from where it is now. */
  moveTo(target: number, nowMs: number): void {
    this.#from = this.at(nowMs);
    this.#to = target;
    this.#startMs = nowMs;
  }

  jumpTo(target: number): void {
    this.#from = target;
    this.#to = target;
    this.#startMs = Number.NEGATIVE_INFINITY;
  }

  at(nowMs: number): number {
    const left = 1 - Math.min(1, Math.max(0, (nowMs - this.#startMs) / MOVE_MS));
    return this.#to + (this.#from - this.#to) * left ** 3;
  }

  isMoving(nowMs: number): boolean {
    return nowMs - this.#startMs < MOVE_MS;
  }
}
