// The part of the search page that says how the saved copy stands. One state is shown at a time.
import { asset } from '../../site/locales.ts';
import { choose, copyFailed, forgetForVisit, isOfVisit, isWanted, noteForVisit } from './choice.ts';
import { keepCopy } from './keepCopy.ts';
import { removeCopy } from './removeCopy.ts';

type State = 'kept' | 'saving' | 'none' | 'failed';

/** How the copy stands before the reader does anything. */
async function stateOf(container: ServiceWorkerContainer): Promise<State> {
  if (!isWanted()) return 'none';
  const registration = await container.getRegistration(asset(''));
  if (registration?.active) return 'kept';
  return isOfVisit('failed') ? 'failed' : 'saving';
}

function startControl(section: HTMLElement, container: ServiceWorkerContainer): void {
  let isInUse = false;
  const show = (state: State): void => {
    for (const line of section.querySelectorAll<HTMLElement>('[data-copy-state]'))
      line.hidden = line.dataset.copyState !== state;
    section.hidden = false;
    // The button that was pressed may be gone: the keyboard goes on from the one in its place.
    const { activeElement } = document;
    if (isInUse && (activeElement === document.body || section.contains(activeElement)))
      section.querySelector<HTMLElement>('[data-copy-state]:not([hidden]) button')?.focus();
  };

  const remove = async (): Promise<State> => {
    choose('off');
    await removeCopy(container);
    return 'none';
  };

  const save = async (): Promise<State> => {
    choose('on');
    forgetForVisit('failed');
    show('saving');
    if (await keepCopy(container)) return 'kept';
    noteForVisit('failed');
    return 'failed';
  };

  section.addEventListener('click', ({ target }) => {
    const state = target instanceof HTMLElement ? target.dataset.copyAct : undefined;
    if (!state) return;
    isInUse = true;
    (state === 'kept' ? remove() : save()).then(show, (cause) => {
      console.warn(cause);
      show('failed');
    });
  });

  void stateOf(container).then(show);
  // The first copy is made while the page is read.
  void container.ready.then(() => isWanted() && show('kept'));
  document.addEventListener(copyFailed, () => show('failed'));
}

const section = document.querySelector<HTMLElement>('[data-offline-copy]');
if (section && navigator.serviceWorker) startControl(section, navigator.serviceWorker);
