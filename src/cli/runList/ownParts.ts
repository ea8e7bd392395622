// A part of the reader's own that was pasted without its key.
import { insideKey, type PartKey, partWith } from '../../seeds/own/fieldsOfParts.ts';
import type { PlaceOf } from './faults.ts';

/** Where the fields of a part belong in a file whose keys of parts are these. */
export const placeIn =
  (keys: Readonly<Record<PartKey, string>>): PlaceOf =>
  (field) => {
    const part = partWith(field);
    return part && `it inside ${keys[part]}: ${insideKey(keys[part], field)}`;
  };
