// The files that stand beside the page, which are of use only where they come from the build that the page comes from.
import { one } from './elements.ts';

/** What a file beside the page holds. The build is known by what its files hold: a page of another has another. */
export type OfBuild<Data> = Data & { build: string };

/** Rejects where the file does not arrive whole, or is of another build: then the page is to be loaded again. */
export async function fetchOfBuild<Data>(name: 'live.json' | 'later.json'): Promise<Data> {
  const { href = '', build = '' } = one('[data-simulator]').dataset;
  const answer = await fetch(`${href}${name}`);
  if (!answer.ok)
    throw new Error(`${name}: received status ${answer.status}, expected what the page lives by`);
  const found = (await answer.json()) as OfBuild<Data>;
  if (found.build !== build)
    throw new Error(`${name}: received build ${found.build}, expected ${build}: load the page again`);
  return found;
}
