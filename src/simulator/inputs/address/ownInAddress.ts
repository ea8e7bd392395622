// A reader's own accelerator and model in an address: as JSON under one key, so that the link alone brings them back.
import { addOwnParts } from '../own/addOwnParts.ts';
import { OWN_KEY } from '../own/statedOf.ts';
import type { SimulatorSeeds } from '../settings.ts';

const EXAMPLE = '{"acc": {…}, "work": {…}}';

/**
 * Adds the parts that a query carries to `seeds`, under the ids that it names where these are free. Returns the ids that stand
 * for the parts, and what could not be used.
 */
export function addPartsOf(search: string, seeds: SimulatorSeeds): ReturnType<typeof addOwnParts> {
  const query = new URLSearchParams(search);
  const text = query.get(OWN_KEY);
  if (text === null) return { ids: {}, problems: [] };
  const stated = objectOf(text);
  if (!stated)
    return {
      ids: {},
      problems: [{ field: OWN_KEY, received: text, broken: { code: 'json', values: { example: EXAMPLE } } }],
    };
  const [acc, work] = [query.get('acc'), query.get('work')];
  return addOwnParts(seeds, stated, { ...(acc !== null && { acc }), ...(work !== null && { work }) });
}

function objectOf(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
