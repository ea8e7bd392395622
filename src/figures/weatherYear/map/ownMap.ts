// The whole map that the reader's own device computes, as the state of the figure has it: for one share of wind, asked for once.
import { fill } from '../../../site/locales.ts';
import { formatNumber } from '../../../text/numbers.ts';
import { plural } from '../../../text/plurals.ts';
import { numberOf, type State } from '../../grammar/figure.ts';
import type { WeatherYearWords } from '../weatherYearWords.ts';
import type { MapLines } from './levelLines.ts';
import type { WholeMap } from './wholeMap.ts';

interface Saying {
  language: string;
  words: Pick<WeatherYearWords, 'onGpu' | 'onThreads' | 'threads' | 'three'>;
}

/** The keys under which it joins the state. */
const own = {
  asked: 'ownAsked',
  wind: 'ownWind',
  lines: 'ownLines',
  hours: 'ownHours',
  seconds: 'ownSeconds',
  threads: 'ownThreads',
} as const;

export const asked: State = { [own.asked]: 1 };
/** Nothing comes before it is asked for. */
export const onRequest: State = { [own.asked]: 0 };
/** When other hours have come. */
export const notAsked: State = { ...onRequest, [own.lines]: 0, ownOneS: 0 };
export const isAsked = (state: State): boolean => state[own.asked] === 1;

export const foundMap = (wind: number, found: WholeMap): State => ({
  [own.wind]: wind,
  [own.lines]: JSON.stringify(found.lines),
  [own.hours]: found.hours,
  [own.seconds]: found.seconds,
  // No thread of the processor: the graphics chip did it.
  [own.threads]: found.backend === 'webgpu' ? 0 : found.threads,
});

/** The lines and what is said of them; none where the share of wind is another by now. */
export function ownMapIn(
  state: State,
  { words, language }: Saying,
): { lines: MapLines; sentence: string } | undefined {
  const lines = state[own.lines];
  if (typeof lines !== 'string' || state[own.wind] !== state.wind) return undefined;
  const threads = numberOf(state, own.threads);
  const values = {
    hours: formatNumber(language, numberOf(state, own.hours), 0),
    seconds: formatNumber(language, numberOf(state, own.seconds), 1),
    threads: plural(language, threads, words.threads),
  };
  return { lines: JSON.parse(lines), sentence: fill(threads === 0 ? words.onGpu : words.onThreads, values) };
}

/** The time of the whole map in three ways; the last is none where there is no such chip. */
export const foundTimes = ([one, all, gpu]: readonly [WholeMap, WholeMap, WholeMap]): State => ({
  ownOneS: one.seconds,
  ownAllS: all.seconds,
  ownAllThreads: all.threads,
  ownGpuS: gpu.backend === 'webgpu' ? gpu.seconds : 0,
});

export function timesInWords(state: State, { words, language }: Saying): string[] {
  if (!state.ownOneS) return [];
  const seconds = (key: string): string => formatNumber(language, numberOf(state, key), 1);
  const values = {
    one: seconds('ownOneS'),
    all: seconds('ownAllS'),
    gpu: seconds('ownGpuS'),
    threads: plural(language, numberOf(state, 'ownAllThreads'), words.threads),
  };
  return [
    fill(words.three.processor, values),
    fill(state.ownGpuS ? words.three.gpu : words.three.none, values),
  ];
}
