// Cells of numbers run from the left in every language; with words beside them they run as the page does.

/** Whether a cell of a table holds words, units among them. */
export const hasWords = (cell: string): boolean => /\p{L}/u.test(cell);
