// What the rack field and the campus know of the racks: how many there are, and how each fared in the kernel's run.

/** Highest level: the rack held up at least one step of the whole site. Below it, quarters from least to most delayed. */
export const HELD_UP_LEVEL = 4;

/** Distance between rows in percent of that between racks of a row: a cold aisle is wider than a rack. A whole number is inlined. */
export const ROW_PITCH_PERCENT = 230;

export interface RackStates {
  /** Installed at the chosen power. */
  racks: number;
  /** At the power of the first phase and at the announced goal, with the same settings. */
  racksPhaseOne: number;
  racksGoal: number;
  /** 0 to 3: quarter of the rack by mean delay; 4: held up a step. At least `racks` long; null until drawn. */
  levelByRack: Uint8Array | null;
}
