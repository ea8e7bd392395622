// The strings, names, ranges and records that the page does not carry: fetched once, when what shows them is first opened.
import { one } from '../dom/elements.ts';
import { fetchOfBuild } from '../dom/fetchOfBuild.ts';
import type { ViewWords } from '../panels/viewOf.ts';
import type { LaterData } from '../words/sentWords.ts';

let asked: Promise<void> | undefined;

/** Puts them into `data`. Rejects where they do not arrive whole, or come from another build than the page; the next call asks again. */
export function laterWords(data: ViewWords): Promise<void> {
  asked ??= fetchInto(data).catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

async function fetchInto(data: ViewWords): Promise<void> {
  const { laterHref = '' } = one('[data-simulator]').dataset;
  const { words, names, ranges, batches, records } = await fetchOfBuild<LaterData>(laterHref);
  Object.assign(data.words, words);
  Object.assign(data, { names, ranges, batches, records });
}
