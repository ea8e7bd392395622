// The files that stand beside the page, which are of use only where they come from the build that the page comes from.
import { one } from './elements.ts';
import type { OfBuild } from './pageWords.ts';

/**
 * Rejects where the file does not arrive whole, or is of another build: then the page is to be loaded again.
 * `asked`: the answer to a request that is under way.
 */
export async function fetchOfBuild<Data>(
  name: 'live.json' | 'later.json',
  asked?: Promise<Response>,
): Promise<Data> {
  const { href = '', build = '' } = one('[data-simulator]').dataset;
  const answer = await (asked ?? fetch(`${href}${name}`));
  if (!answer.ok)
    throw new Error(`${name}: received status ${answer.status}, expected what the page lives by`);
  const found = (await answer.json()) as OfBuild<Data>;
  if (found.build !== build)
    throw new Error(`${name}: received build ${found.build}, expected ${build}: load the page again`);
  return found;
}
