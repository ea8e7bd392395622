// The note numbers that the paragraph being rendered cites: its claims write them down, the paragraph sets them beside itself.
import { AsyncLocalStorage } from 'node:async_hooks';

/** Paragraphs of a page are rendered at once, so each has a list of its own. */
export const paragraphNotes = new AsyncLocalStorage<number[]>();
