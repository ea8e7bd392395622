// A reader moves a figure in an explainer, goes on by a link, and comes back. What runs in the page uses nothing from outside.

/** The page, and its figure with an input of each kind. */
export const LEFT = '/ar/explainers/forty-to-five-hundred-megawatts/';
export const MOVED = '#figure-strait';

export interface Shown {
  top: number;
  controls: string[];
  finding: string;
}

/** Brings the figure to the screen, and to life. */
export const touch = (selector: string): void => {
  const figure = document.querySelector(selector);
  figure?.scrollIntoView();
  figure?.dispatchEvent(new Event('pointerover'));
};

/** Moves every input of the figure to its last choice. */
export const moveAll = (selector: string): void => {
  for (const control of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    `${selector} [data-input]`,
  )) {
    if (control instanceof HTMLSelectElement) control.selectedIndex = control.length - 1;
    else if (control.type === 'radio') control.checked = true;
    else control.value = control.max;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
};

/** Goes on by a link at the foot, from where the reader is. */
export const goOn = (): void =>
  void setTimeout(() => document.querySelector<HTMLElement>('footer a[href$="/method/"]')?.click());

/** What the page shows, once what waits for a next frame, or for a task after it, is done. */
export const shownNow = async (selector: string): Promise<Shown> => {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn))));
  const figure = document.querySelector(selector);
  const controls = [...(figure?.querySelectorAll<HTMLInputElement>('[data-input]') ?? [])];
  return {
    top: Math.round(figure?.getBoundingClientRect().top ?? Number.NaN),
    controls: controls.map(({ type, checked, value }) => (type === 'radio' ? `${value} ${checked}` : value)),
    finding: figure?.querySelector('[data-figure-finding]')?.textContent ?? '',
  };
};
