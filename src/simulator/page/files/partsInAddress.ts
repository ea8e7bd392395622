// Brings the reader's own parts out of an address; what reads them is asked for only where there are any.
import { OWN_KEY } from '../../inputs/own/statedOf.ts';
import type { ViewWords } from '../../panels/viewOf.ts';
import { laterWords } from '../laterWords.ts';

/** Adds the parts that the queries carry to the seeds. Returns in words what could not be used. */
export async function partsInAddress(searches: readonly string[], data: ViewWords): Promise<string[]> {
  const carrying = searches.filter((search) => new URLSearchParams(search).has(OWN_KEY));
  if (carrying.length === 0) return [];
  const [{ addPartsOf }, { partProblemInWords }] = await Promise.all([
    import('../../inputs/address/ownInAddress.ts'),
    import('../../panels/load/stateProblemWords.ts'),
    laterWords(data),
  ]);
  return carrying
    .flatMap((search) => addPartsOf(search, data.seeds).problems)
    .map((problem) => partProblemInWords(problem, data.words, data.lang));
}
