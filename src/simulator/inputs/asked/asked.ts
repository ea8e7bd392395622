// What the reader asks beside the settings: of the runs, the answers and the spares. It stays on the page; the address
// holds the settings alone.
import type { InferenceDemand } from '../../../model/cluster/site/inferenceFleet.ts';
import { type Rule, readValue } from '../address/rules.ts';

/** Texts of the fields, by their names. */
export interface Asked {
  /** Power of one of many runs [MW]. */
  jobMw: string;
  promptTokens: string;
  answerTokens: string;
  /** Longest mean time from one token to the next [ms]. */
  perTokenMs: string;
  /** Spares that stand ready; `enough`: never short. */
  spares: string;
  repairHours: string;
}
export type AskedKey = keyof Asked;

const whole = (low: number, high: number, fallback: number): Rule => ({ kind: 'whole', low, high, fallback });
const choice = (choices: readonly string[], fallback: string): Rule => ({
  kind: 'choice',
  choices,
  fallback,
});

/** A long question, a page of answer, faster than it can be read; the first phase; a part back after a day. */
export const askedRules: Record<AskedKey, Rule> = {
  jobMw: choice(['5', '10', '20', '40', '100'], '40'),
  promptTokens: whole(1, 131_072, 2048),
  answerTokens: whole(1, 32_768, 512),
  perTokenMs: whole(1, 1000, 50),
  spares: choice(['enough', '0', '8', '16', '32', '64', '128', '256'], 'enough'),
  repairHours: whole(1, 720, 24),
};
export const askedKeys = Object.keys(askedRules) as AskedKey[];

export const askedByDefault = Object.fromEntries(
  askedKeys.map((key) => [key, String(askedRules[key].fallback)]),
) as unknown as Asked;

/** What a field makes of a text; undefined where the text breaks its rule. */
export const readAsked = (key: AskedKey, text: string): string | undefined => {
  const value = readValue(askedRules[key], text);
  return value === undefined ? undefined : String(value);
};

/** What the model of the other uses takes. */
export interface UsesAsked {
  jobMw: number;
  demand: InferenceDemand;
}

export const usesAsked = ({ jobMw, promptTokens, answerTokens, perTokenMs }: Asked): UsesAsked => ({
  jobMw: Number(jobMw),
  demand: {
    promptTokens: Number(promptTokens),
    outputTokens: Number(answerTokens),
    timePerTokenLimitS: Number(perTokenMs) / 1000,
  },
});

export const sparesAsked = ({
  spares,
  repairHours,
}: Asked): { spareCount: number | null; repairS: number } => ({
  spareCount: spares === 'enough' ? null : Number(spares),
  repairS: Number(repairHours) * 3600,
});
