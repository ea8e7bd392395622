// A line at the foot of the window about the saved copy of the site, with at most one thing to do.

import { element, textButton } from '../../site/browser/element.ts';
import { language } from '../../site/browser/language.ts';
import { loadSheet } from '../../site/browser/loadSheet.ts';
import type { Strings } from '../../site/locales.ts';
import sheetHref from '../../site/styles/parts/notices/notice.css?url';
import { noteForVisit } from './choice.ts';

type Words = Pick<Strings, 'offline'>;
export type NoticeKind = 'update' | 'broken' | 'unsaved';

/** In files of their own: a reader loads one language. */
const byFile = import.meta.glob<Words>('../../../content/ui/*.json', {
  query: '?keys=offline',
  import: 'default',
});

async function loadWords(): Promise<Words['offline']> {
  const words = await byFile[`../../../content/ui/${language}.json`]?.();
  if (!words)
    throw new Error(
      `offline: received a page in ${language}, expected one of ${Object.keys(byFile).join(', ')}`,
    );
  return words.offline;
}

let shown: HTMLElement | undefined;

/** Shows the notice in place of one shown before. Once closed, a kind stays closed for the visit. */
export async function showNotice(kind: NoticeKind, act?: () => void): Promise<void> {
  const [words] = await Promise.all([loadWords(), loadSheet(sheetHref)]);
  shown?.remove();
  const notice = element('div', { class: 'notice', role: 'status' }, element('p', {}, words[kind]));
  if (act) notice.append(textButton(words.reload, act));
  const close = (): void => {
    noteForVisit(`closed-${kind}`);
    notice.remove();
  };
  notice.append(textButton(words.dismiss, close));
  document.body.append(notice);
  shown = notice;
}
