// What pages and the worker say to each other.

/** From a page: take over from the release before. */
export const useNewVersion = 'use-new-version';
/** From a page: is a damaged file still missing? The worker says `cacheBroken` where one is. */
export const isBroken = 'is-broken';
export const cacheBroken = 'cache-broken';
/**
 * From a page, with a port: read the whole copy and mend it. The port gets `stillLooking` after each file, and in the end
 * `true` where the copy is whole then.
 */
export const lookOver = 'look-over';
export const stillLooking = 'still-looking';
