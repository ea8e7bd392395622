// Shared by index and query.

/** Ends every stem in the index: a letter that no word has, so that Pagefind does not complete stems by itself. */
export const stemEnd = 'ǀ';
