// The open sheet "take it": fills in what there is to take of the state of the moment, copies it, saves the picture.

import { element } from '../../../site/browser/element.ts';
import { loadSheet } from '../../../site/browser/loadSheet.ts';
import { drawCameraCode } from '../../../site/browser/take/cameraCode.ts';
import { pngOf } from '../../../site/browser/take/pngOf.ts';
import { savedDrawing } from '../../../site/browser/take/savedDrawing.ts';
import { saveFile } from '../../../site/browser/take/saveFile.ts';
import { goOn, ModelFault } from '../../answers/fault.ts';
import { all, one, output, write } from '../../dom/elements.ts';
import { findingInWords } from '../../panels/finding/finding.ts';
import sheetHref from '../../panels/take/take.css?url';
import { takenPicture } from '../../panels/take/takenPicture.ts';
import { citationOf, longLinkInWords } from '../../panels/take/takeWords.ts';
import type { View } from '../../panels/view.ts';

export interface TakePorts {
  view(): View;
  /** The whole address under which the page comes back as it is. */
  address(): string;
  /** Resolves once every answer is of the settings of the moment. */
  settle(): Promise<void>;
}

/** To the page of an own lesson, whose form takes the state from the address. */
const toLesson = element('a', { class: 'button quiet', 'data-make-scene': true });
let ready: Promise<void> | undefined;

/** Shows the sheet of this moment. The dialog gives the focus back to what opened it. */
export async function openTake(ports: TakePorts): Promise<void> {
  ready ??= begin(ports);
  try {
    await ready;
  } catch (cause) {
    ready = undefined;
    throw cause;
  }
  const shown = show(ports);
  one<HTMLDialogElement>('[data-take]').showModal();
  one('#take-title').focus();
  await shown;
}

async function begin(ports: TakePorts): Promise<void> {
  await loadSheet(sheetHref);
  const dialog = one<HTMLDialogElement>('[data-take]');
  one('[data-close-take]').addEventListener('click', () => dialog.close());
  // A press beside the sheet.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener('loaded', () => void show(ports));
  one('[data-copy="take-address"]').after(toLesson);
  for (const button of all('[data-copy]'))
    button.addEventListener('click', () =>
      goOn(copy(one<HTMLTextAreaElement>(`#${button.dataset.copy}`), ports)),
    );
  for (const button of all('[data-save-picture]'))
    button.addEventListener('click', () => goOn(savePicture(button.dataset.savePicture ?? '', ports)));
}

/**
 * The link at once; citation and picture, which say what the model answers, are seen when it has answered to these settings,
 * and not where it fails at them.
 */
async function show(ports: TakePorts): Promise<void> {
  const answered = all<Element>('[data-answered]');
  write(output('take-status'), '');
  for (const part of answered) {
    part.removeAttribute('hidden');
    part.setAttribute('aria-busy', 'true');
  }
  fillIn(ports);
  try {
    await ports.settle();
  } catch (cause) {
    for (const part of answered) part.setAttribute('hidden', '');
    if (!(cause instanceof ModelFault)) throw cause;
    // What the page says of it lies behind the sheet.
    output('take-long').hidden = false;
    write(output('take-long'), output('fault').parentElement?.textContent ?? '');
    return;
  } finally {
    for (const part of answered) part.removeAttribute('aria-busy');
  }
  fillIn(ports);
}

function fillIn({ view, address }: TakePorts): void {
  const now = view();
  const { words, language } = now;
  const link = address();
  one<HTMLTextAreaElement>('[data-take-address]').value = link;
  toLesson.href = `../lesson/own/${new URL(link).search}`;
  toLesson.textContent = words.take.scene;
  const long = longLinkInWords(link, words, language);
  write(output('take-long'), long);
  output('take-long').hidden = long === '';
  showCode(link, words.take);
  const citation = citationOf(now, link, new Date().toISOString().slice(0, 10));
  one<HTMLTextAreaElement>('[data-take-citation]').value = citation;
  showPicture(now, link);
}

function showCode(link: string, { qr, qrTooLong }: View['words']['take']): void {
  const isShort = drawCameraCode(one<SVGSVGElement>('[data-take-code]'), link);
  write(output('take-code'), isShort ? qr : qrTooLong);
}

function showPicture(view: View, link: string): void {
  const svg = one<SVGSVGElement>('[data-take-picture]');
  const { width, height, content } = takenPicture(view, view.words.take.source, link);
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
  svg.setAttribute('aria-label', `${one('h1').textContent} ${findingInWords(view)}`);
  svg.innerHTML = content;
}

async function copy(area: HTMLTextAreaElement, { view, settle }: TakePorts): Promise<void> {
  const { copied, notCopied } = view().words.take;
  if (area.matches('[aria-busy] *')) await settle();
  area.select();
  const isCopied = await writeClipboard(area.value);
  write(output('take-status'), isCopied ? copied : notCopied);
}

/** False where the browser has no clipboard for this page, or the reader refuses it. */
async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Says so where the browser cannot make the picture. */
async function savePicture(kind: string, { view, address, settle }: TakePorts): Promise<void> {
  const lost = one('[data-picture-lost]');
  lost.hidden = true;
  await settle();
  const now = view();
  showPicture(now, address());
  const svg = one<SVGSVGElement>('[data-take-picture]');
  const text = savedDrawing(svg);
  const name = `miqyas-${now.mw}mw.${kind}`;
  try {
    if (kind === 'svg') saveFile(name, 'image/svg+xml', text);
    else saveFile(name, 'image/png', await pngOf(text, svg.viewBox.baseVal));
  } catch (cause) {
    console.warn(cause);
    lost.hidden = false;
  }
}
