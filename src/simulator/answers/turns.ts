// Where questions overtake each other, only the answer to the latest one counts.

/** Says whether a turn is still the latest. */
export type IsLatest = () => boolean;

export class Turns {
  #count = 0;

  /** Begins a turn; every earlier one is over. */
  begin(): IsLatest {
    this.#count++;
    return this.join();
  }

  /** Takes part in the turn of this moment without ending it. */
  join(): IsLatest {
    const own = this.#count;
    return () => own === this.#count;
  }
}
