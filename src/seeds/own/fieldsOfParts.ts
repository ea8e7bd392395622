// Fields that tell a part of the reader's own where it stands without its key.
import { acceleratorFields } from './ownAccelerator.ts';
import { modelFields } from './ownModel.ts';

export type PartKey = 'acc' | 'work';

/** The part that has a field of this name. Each part has an `id`, as a site and a run do: that tells nothing. */
export function partWith(name: string): PartKey | undefined {
  if (name === 'id') return undefined;
  if (acceleratorFields.includes(name)) return 'acc';
  return modelFields.includes(name) ? 'work' : undefined;
}

/** How such a field is meant: `{"acc": {"like": …}}`. */
export const insideKey = (key: string, name: string): string => `{"${key}": {"${name}": …}}`;
