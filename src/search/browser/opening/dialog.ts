// The search dialog, made when it is first opened.

import { element, symbol } from '../../../site/browser/element.ts';
import { language } from '../../../site/browser/language.ts';
import { loadSheet } from '../../../site/browser/loadSheet.ts';
import { address } from '../../../site/locales.ts';
import sheetHref from '../../../site/styles/parts/search/search.css?url';
import { createPanel } from '../panel.ts';
import { loadWords, type Words } from '../words.ts';
import { createSlashSwitch } from './slashSwitch.ts';

interface Dialog {
  element: HTMLDialogElement;
  input: HTMLInputElement;
  ask: () => void;
}

const limit = 8;

function keysLine({ search }: Words): HTMLElement {
  const key = (name: string): HTMLElement => element('kbd', {}, name);
  return element(
    'span',
    { class: 'soft keys' },
    key('↑'),
    ' ',
    key('↓'),
    ` ${search.move} · `,
    key('Enter'),
    ` ${search.open} · `,
    key('Esc'),
    ` ${search.close}`,
  );
}

function makeDialog(words: Words): Dialog {
  const { search } = words;
  const input = element('input', {
    type: 'search',
    name: 'q',
    'aria-label': search.label,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    dir: 'auto',
  });
  const close = element(
    'button',
    { type: 'button', class: 'tool', 'aria-label': search.close },
    symbol('i-x', 'icon'),
  );
  const form = element(
    'form',
    { class: 'search-form', role: 'search', action: address(language, 'search/') },
    symbol('i-find', 'icon'),
    input,
    close,
  );
  const dialog = element('dialog', { class: 'dialog', 'aria-label': search.title }, form);
  const { ask, foot } = createPanel({ input, root: dialog, words, limit, onLeave: () => dialog.close() });
  foot.append(keysLine(words), createSlashSwitch(words));
  close.addEventListener('click', () => dialog.close());
  // A press beside the dialog meets the dialog element itself, whose content fills it.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) dialog.close();
  });
  document.body.append(dialog);
  return { element: dialog, input, ask };
}

let dialog: Promise<Dialog> | undefined;

/** Opens the dialog with its field chosen, if it is still wanted by then. Rejects where its words cannot be loaded. */
export async function openDialog(isWanted: () => boolean): Promise<void> {
  dialog ??= Promise.all([loadWords(), loadSheet(sheetHref)]).then(([words]) => makeDialog(words));
  // What failed once is tried again when the reader opens search again.
  dialog.catch(() => {
    dialog = undefined;
  });
  const { element, input, ask } = await dialog;
  if (!isWanted()) return;
  if (!element.open) element.showModal();
  input.select();
  ask();
}
