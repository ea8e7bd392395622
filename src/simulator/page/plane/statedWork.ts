// The useful work that a reader states: the column goes to the smallest power that reaches it.
import type { CurvePoint } from '../../../charts/losses/curvePoint.ts';
import { PHASE_ONE_MW } from '../../../model/cluster/phases.ts';
import { Turns } from '../../answers/turns.ts';
import { isOneLine } from '../../inputs/effects.ts';
import { type Rule, readValue } from '../../inputs/rules.ts';
import type { Settings } from '../../inputs/settings.ts';
import type { PlaneAnswers } from '../answers/planeAnswers.ts';
import { mostUseful, powerOnLine, powerReaching, type UsefulAt } from './reach.ts';

const rule = { kind: 'decimal', low: 0.1, high: Number.MAX_VALUE, decimals: 1 } as const;

/** As it is written: with one decimal. */
const inTenths = (mw: number): number => Math.round(10 * mw) / 10;

/** The most that can be stated: what is written of it is reached. */
const reachable = async (line: readonly CurvePoint[], usefulAt: UsefulAt): Promise<number> =>
  Math.floor(10 * (await mostUseful(line, usefulAt))) / 10;

export interface StatedWorkPorts {
  settings(): Settings;
  plane: Pick<PlaneAnswers, 'ask' | 'here' | 'isSettled' | 'pointsOf'>;
  pointOf(settings: Settings, siteMw: number): Promise<CurvePoint | null>;
  /** `hand` is what began before: its changes are one step. */
  setPower(mw: number, hand?: object): void;
  /** Says beside the field why a text cannot be used. */
  refuse(text: string, rule: Rule): void;
}

export class StatedWork {
  readonly #ports: StatedWorkPorts;
  readonly #turns = new Turns();

  constructor(ports: StatedWorkPorts) {
    this.#ports = ports;
  }

  /** What stands there before a hand drags it; undefined where nothing fits. */
  get held(): { usefulMw: number; mw: number } | undefined {
    const { plane, settings } = this.#ports;
    return plane.here ? { usefulMw: inTenths(plane.here.usefulMw), mw: settings().mw } : undefined;
  }

  giveBack(held: { mw: number }): void {
    this.#turns.begin();
    this.#ports.setPower(held.mw, held);
  }

  /** Follows a hand that has not let go: by the line. `hand` is what it holds. */
  glide(usefulMw: number, hand: object): void {
    this.#turns.begin();
    const { plane, settings, setPower } = this.#ports;
    const line = plane.pointsOf(settings());
    if (line.length > 0) setPower(powerOnLine(line, inTenths(usefulMw)), hand);
  }

  /** Goes to the smallest power that reaches it, or as near as any comes: one step with what `hand` has glided over. */
  async state(usefulMw: number, hand?: object): Promise<void> {
    const wanted = inTenths(usefulMw);
    await this.#search(
      async (line, usefulAt) =>
        (await powerReaching(wanted, line, usefulAt)) ??
        powerReaching(await reachable(line, usefulAt), line, usefulAt),
      (mw) => this.#ports.setPower(mw, hand),
    );
  }

  /** So much more, or less: where the work grows by steps, less is the step before. */
  async step(byMw: number): Promise<void> {
    const { held } = this;
    if (!held) return;
    const { mw, usefulMw } = held;
    if (byMw > 0 || mw === PHASE_ONE_MW) {
      await this.state(usefulMw + byMw);
      return;
    }
    await this.#search(async (line, usefulAt) => {
      const before = (await usefulAt(mw - 1)) ?? 0;
      return powerReaching(Math.min(inTenths(usefulMw + byMw), before), line, usefulAt);
    }, this.#ports.setPower);
  }

  /** Goes where a typed number is reached, or says why it cannot. */
  async type(text: string): Promise<void> {
    const usefulMw = readValue({ ...rule, fallback: 0 }, text);
    const { refuse, setPower } = this.#ports;
    await this.#search<{ mw: number } | { high: number }>(
      async (line, usefulAt) => {
        const mw = typeof usefulMw === 'number' ? await powerReaching(usefulMw, line, usefulAt) : null;
        return mw === null ? { high: await reachable(line, usefulAt) } : { mw };
      },
      (found) => {
        if ('mw' in found) setPower(found.mw);
        else
          refuse(text, {
            ...rule,
            high: found.high,
            fallback: this.held?.usefulMw ?? 0,
          });
      },
    );
  }

  /** Asks for something of the line of the settings of the moment; what was overtaken meanwhile, by any hand, is not taken. */
  async #search<Found>(
    ask: (line: readonly CurvePoint[], usefulAt: UsefulAt) => Promise<Found | null>,
    take: (found: Found) => void,
  ): Promise<void> {
    const isLatest = this.#turns.begin();
    const { plane, pointOf } = this.#ports;
    const { mw } = this.#ports.settings();
    if (!plane.isSettled) await plane.ask();
    const settings = this.#ports.settings();
    const isOvertaken = (): boolean => {
      const now = this.#ports.settings();
      return !isLatest() || now.mw !== mw || !isOneLine(now, settings);
    };
    const usefulAt: UsefulAt = async (siteMw) =>
      isOvertaken() ? null : ((await pointOf(settings, siteMw))?.usefulMw ?? null);
    const found = await ask(plane.pointsOf(settings), usefulAt);
    if (found !== null && !isOvertaken()) take(found);
  }
}
