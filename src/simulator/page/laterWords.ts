// The strings and ranges that the page does not carry: fetched once, when what shows them is first opened.
import { one } from '../dom/elements.ts';
import type { LaterData } from '../dom/pageWords.ts';
import type { ViewWords } from '../panels/viewOf.ts';

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
  const { href = '', build = '' } = one('[data-simulator]').dataset;
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(`${href}: received status ${answer.status}, expected the page's strings`);
  const found = (await answer.json()) as LaterData;
  if (found.build !== build)
    throw new Error(`${href}: received build ${found.build}, expected ${build}: load the page again`);
  Object.assign(data.words, found.words);
  data.ranges = found.ranges;
}
