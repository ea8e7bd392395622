// The files that stand beside the page, which are of use only where they come from the build that the page comes from.
import { one } from './elements.ts';

/** What a file beside the page holds. The build is known by what its files hold: a page of another has another. */
export type OfBuild<Data> = Data & { build: string };

/**
 * Data out of the file at `href`. Rejects where it does not arrive whole, or is of another build: then the page is to be loaded
 * again. `asked`: the answer to a request that is under way.
 */
export async function fetchOfBuild<Data>(href: string, asked = fetch(href)): Promise<Data> {
  const answer = await asked;
  if (!answer.ok)
    throw new Error(`${href}: received status ${answer.status}, expected what the page lives by`);
  const found = (await answer.json()) as OfBuild<Data>;
  const { build = '' } = one('[data-simulator]').dataset;
  if (found.build !== build)
    throw new Error(`${href}: received build ${found.build}, expected ${build}: load the page again`);
  return found;
}
