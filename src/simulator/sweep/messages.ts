// What the page asks of the worker that searches layouts, and what it answers.
import type { Settings, SimulatorSeeds } from '../settings.ts';
import type { SiteReport } from './report.ts';

/** `open` starts a new curve; its seeds come once, with the first. */
export type SweepRequest =
  | { id: number; call: 'open'; settings: Settings; seeds?: SimulatorSeeds }
  | { id: number; call: 'at'; siteMw: number; meanDelayTicks: number | null };

export type SweepAnswer = { id: number; report: SiteReport | null } | { id: number; error: string };
