// What else the chosen power could do, as text.
import { electricityCost } from '../../../model/cluster/site/energy.ts';
import { fill } from '../../../site/locales.ts';
import { formatNumber, significant } from '../../../text/numbers.ts';
import { type PluralForms, plural } from '../../../text/plurals.ts';
import type { SiteReport } from '../../answers/curve/report.ts';
import type { Words } from '../../words/words.ts';
import { reportAtPower, type View } from '../view.ts';

export const otherUseGroups = {
  jobs: [
    'count',
    'gpusPerJob',
    'manyTokens',
    'oneTokens',
    'manyOutput',
    'oneOutput',
    'manyTimes',
    'oneTimes',
    'spareGpus',
  ],
  fleet: ['tokens', 'users', 'usersPerMw', 'limitedBy', 'firstToken', 'nextToken'],
  energy: ['perYear', 'average', 'swing', 'perTrillion', 'costPerTrillion', 'costPerYear'],
} as const;
export type OtherUseGroup = keyof typeof otherUseGroups;
export const otherUseNames = Object.keys(otherUseGroups) as OtherUseGroup[];
export type OtherUseValues = { [G in OtherUseGroup]: Record<(typeof otherUseGroups)[G][number], string> };

const unknown = '\u2026';
const MILLION = 1e6;

/** Values at the chosen power, or at the nearest computed size until its own are there. */
export function otherUseValues(view: View): OtherUseValues {
  const report = reportAtPower(view);
  const speech: Speech = {
    language: view.language,
    words: view.words.others,
    counted: (shown, forms) => plural(view.language, shown, forms),
  };
  return {
    jobs: jobValues(report, view.reports[0] ?? null, speech),
    fleet: fleetValues(report, speech),
    energy: energyValues(report, view.tariff, speech),
  };
}

/** The sentence over each list. */
export function otherUseReadings(view: View): Record<OtherUseGroup, string> {
  const { jobs, fleet, energy, tokens, milliseconds } = view.words.others;
  const counted = (count: number, forms: PluralForms): string => plural(view.language, count, forms);
  const report = reportAtPower(view);
  const { noFit } = view.words.table;
  if (!report) return { jobs: noFit, fleet: noFit, energy: energy.reading };
  const { jobMw, demand } = report.others.uses;
  const asked = {
    prompt: counted(demand.promptTokens, tokens),
    output: counted(demand.outputTokens, tokens),
    limit: counted(demand.timePerTokenLimitS * 1000, milliseconds),
  };
  return {
    jobs: fill(jobs[jobsReading(report)], { size: jobMw, mw: report.siteMw }),
    fleet: !report.others.fleet ? fleet.none : fill(fleet.reading, asked),
    energy: energy.reading,
  };
}

/** Whether runs of the size asked for hold the model, and fit. */
function jobsReading({ others: { jobs } }: SiteReport): 'reading' | 'none' | 'tooLarge' {
  if (!jobs) return 'none';
  return jobs.count === 0 ? 'tooLarge' : 'reading';
}

/** The words of the lists, and how their language counts. */
interface Speech {
  language: string;
  words: Words['others'];
  counted: (shown: string, forms: PluralForms) => string;
}

function jobValues(
  report: SiteReport | null,
  phaseOne: SiteReport | null,
  speech: Speech,
): OtherUseValues['jobs'] {
  const one = report?.others;
  const many = one?.jobs;
  const times = (now: number | undefined, before: number | undefined): string =>
    now && before ? formatNumber(speech.language, now / before, 1) : unknown;
  return {
    count: many ? formatNumber(speech.language, many.count) : unknown,
    gpusPerJob: many ? formatNumber(speech.language, many.gpusPerJob) : unknown,
    spareGpus: many ? formatNumber(speech.language, many.spareGpus) : unknown,
    manyTokens: many?.count ? millions(many.usefulTokensPerS, speech) : unknown,
    oneTokens: one ? millions(one.usefulTokensPerS, speech) : unknown,
    manyOutput: many?.count ? megawatts(many.usefulMw, speech) : unknown,
    oneOutput: report ? megawatts(report.usefulMw, speech) : unknown,
    manyTimes:
      many?.count && many.timesPhaseOne ? formatNumber(speech.language, many.timesPhaseOne, 1) : unknown,
    oneTimes: times(report?.usefulMw, phaseOne?.usefulMw),
  };
}

function fleetValues(report: SiteReport | null, speech: Speech): OtherUseValues['fleet'] {
  const { language, words, counted } = speech;
  const fleet = report?.others.fleet;
  return {
    tokens: fleet ? millions(fleet.tokensPerS, speech) : unknown,
    users: fleet ? rounded(fleet.users, speech) : unknown,
    usersPerMw: fleet ? rounded(fleet.usersPerMw, speech) : unknown,
    firstToken: fleet ? counted(formatNumber(language, fleet.timeToFirstTokenS, 2), words.seconds) : unknown,
    nextToken: fleet
      ? counted(formatNumber(language, fleet.timePerTokenS * 1000, 0), words.milliseconds)
      : unknown,
    limitedBy: fleet ? words.fleet[fleet.limitedBy] : unknown,
  };
}

function energyValues(report: SiteReport | null, tariff: number, speech: Speech): OtherUseValues['energy'] {
  const { language, words } = speech;
  const energy = report?.others.energy;
  const cost = energy && electricityCost(energy, tariff);
  return {
    perYear: energy
      ? fill(words.terawattHours, { n: formatNumber(language, energy.energyGwhPerYear / 1000, 2) })
      : unknown,
    average: energy ? megawatts(energy.averageMw, speech) : unknown,
    swing: energy ? megawatts(energy.swingMw, speech) : unknown,
    perTrillion: energy
      ? fill(words.megawattHours, { n: rounded(energy.mwhPerTrillionTokens, speech) })
      : unknown,
    costPerTrillion: cost ? rounded(cost.usdPerTrillionTokens, speech) : unknown,
    costPerYear: cost ? millions(cost.usdPerYear, speech) : unknown,
  };
}

/** Three figures are all that the model can vouch for. */
const rounded = (value: number, { language }: Speech): string => significant(language, value, 3);
const millions = (value: number, speech: Speech): string =>
  speech.counted(rounded(value / MILLION, speech), speech.words.million);
const megawatts = (value: number, { language, words }: Speech): string =>
  fill(words.megawatts, { n: formatNumber(language, value, 1) });
