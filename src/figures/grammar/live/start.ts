// On every page with figures: each comes alive when a reader touches it, the one on its own page at once, in the state of its address.
import { heard } from '../../../site/browser/heard.ts';

const touches = ['pointerdown', 'pointerover', 'focusin', 'input', 'click'] as const;

const pressedIn = (figure: HTMLElement): NodeListOf<Element> =>
  figure.querySelectorAll('[data-action][aria-busy]');

/** What does not arrive, on a train or after a new release, is asked for again at the next touch. */
function listen(figure: HTMLElement): void {
  // Says that the script is there: where it is not, the sheet shows the notice.
  figure.dataset.figureState ??= '';
  const bring = async (event?: Event): Promise<void> => {
    for (const kind of touches) figure.removeEventListener(kind, bring);
    const tell = (isMissing: boolean): void => {
      // A pointer that only passes has missed nothing.
      const isMissed = isMissing && (event?.type !== 'pointerover' || pressedIn(figure).length > 0);
      figure.querySelector('[data-figure-lost]')?.toggleAttribute('hidden', !isMissed);
    };
    try {
      await heard(
        import('./liveFigure.ts').then(({ liveFigure }) => liveFigure(figure)),
        tell,
      );
    } catch (cause) {
      for (const button of pressedIn(figure)) button.removeAttribute('aria-busy');
      listen(figure);
      throw cause;
    }
  };
  if (figure.dataset.figure && !figure.id && !figure.dataset.figureState) {
    figure.dataset.figureState = 'asked';
    void bring();
  } else for (const kind of touches) figure.addEventListener(kind, bring, { passive: true });
}

/** A button that is pressed before the figure is alive is busy from then on; the figure does what it asks for once it is. */
function holdPress({ target, currentTarget }: Event): void {
  const { figureState } = (currentTarget as HTMLElement).dataset;
  if (figureState !== 'alive')
    (target as Element).closest('[data-action]')?.setAttribute('aria-busy', 'true');
}

for (const figure of document.querySelectorAll('figure')) {
  figure.addEventListener('click', holdPress);
  listen(figure);
}
// What the browser puts back on a page that is come back to is there by now: it counts as moved by a hand.
addEventListener('pageshow', () => {
  const changeable = 'figure :checked:not([checked], [selected]), figure [type=range]';
  for (const each of document.querySelectorAll<HTMLInputElement>(changeable))
    if (each.type !== 'range' || each.value !== each.defaultValue)
      each.dispatchEvent(new Event('input', { bubbles: true }));
});
