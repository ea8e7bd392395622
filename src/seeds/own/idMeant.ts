// Ids that people write from memory.

/** The same for every way of writing an id: TPU-V5P, tpu-v5p, "TPU v5p"; llama-3-1-405b, Llama-3.1-405B. */
export const idKey = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s._-]+/g, '-');

/** The id as it stands, else the one that is only written otherwise; undefined where there is none. */
export const idMeant = (text: string, ids: readonly string[]): string | undefined =>
  ids.includes(text) ? text : ids.find((id) => idKey(id) === idKey(text));
