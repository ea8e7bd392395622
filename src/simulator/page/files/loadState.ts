// Reads a state out of a file or a typed text, sets what can be used, and says what could not.
import { fill } from '../../../site/locales.ts';
import { fileText } from '../../../text/fileText.ts';
import { otherModelInWords } from '../../dom/problems.ts';
import { readState } from '../../inputs/file/readState.ts';
import type { ReadState } from '../../inputs/file/stateProblem.ts';
import type { Settings } from '../../inputs/settings.ts';
import { stateProblemInWords, textProblemInWords } from '../../panels/load/stateProblemWords.ts';
import type { ViewWords } from '../../panels/viewOf.ts';

export interface LoadPorts {
  data: ViewWords;
  current(): Settings;
  /** Sets a state, and one beside it where `beside` is its query. */
  restore(settings: Settings, beside: string | null): void;
}

/** `source` is a file, or its text. */
export async function loadState(
  place: HTMLElement,
  source: File | string,
  { data, current, restore }: LoadPorts,
): Promise<void> {
  const { words, seeds, lang } = data;
  const { load } = words;
  const name = typeof source === 'string' ? load.typed : source.name;
  const text = await fileText(typeof source === 'string' ? new Blob([source]) : source);
  if (typeof text !== 'string') {
    answer(place, fill(load.refused, { name }), [textProblemInWords(text, words, lang)]);
    return;
  }
  const read: ReadState = readState(text, seeds, current());
  if (read.settings) restore(read.settings, read.beside);
  const lines = read.problems.map((problem) =>
    stateProblemInWords(problem, words, lang, read.settings !== undefined),
  );
  const said = !read.settings ? load.refused : lines.length > 0 ? load.partly : load.loaded;
  const note = read.otherModel === undefined ? '' : otherModelInWords(read.otherModel, words.problems, lang);
  answer(place, fill(said, { name }), lines, note);
}

/** `note` is of what was used, the lines of what was not. */
function answer(place: HTMLElement, said: string, lines: readonly string[], note = ''): void {
  const box = place.querySelector('[data-load-answer]');
  const list = document.createElement('ul');
  list.append(...lines.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
  const paragraphOf = (textContent: string): HTMLElement =>
    Object.assign(document.createElement('p'), { textContent });
  const more = [...(lines.length > 0 ? [list] : []), ...(note === '' ? [] : [paragraphOf(note)])];
  box?.replaceChildren(paragraphOf(said), ...more);
}
