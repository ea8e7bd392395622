// What the page asks of the worker that searches layouts, and what it answers.
import type { Swings } from '../../charts/influence/influences.ts';
import type { UsesAsked } from '../inputs/asked/asked.ts';
import type { Settings, SimulatorSeeds } from '../inputs/settings.ts';
import type { SiteReport } from './report.ts';

/** `open` starts a new curve, or asks for other uses of the same; its seeds come once, with the first. */
export type SweepRequest =
  | { id: number; call: 'open'; settings: Settings; asked: UsesAsked; seeds?: SimulatorSeeds }
  | { id: number; call: 'at' | 'swings'; siteMw: number; meanDelayTicks: number | null };

/** `answer` is a report, or the swings of the constants at a power; null where no layout fits, and to `open`. */
export type SweepAnswer = { id: number; answer: SiteReport | Swings | null } | { id: number; error: string };
