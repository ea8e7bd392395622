// Which scene is shown: by the address, by scrolling, or by the keys of a lesson in class.

/** Scenes of the page in their order, and which of them is shown. */
export class Place {
  scenes: readonly HTMLElement[];
  readonly #onChange: (number: number) => void;
  #current = 0;

  constructor(scenes: readonly HTMLElement[], onChange: (number: number) => void) {
    this.scenes = scenes;
    this.#onChange = onChange;
  }

  /** From one on; zero before any scene is reached. */
  get current(): number {
    return this.#current;
  }

  get scene(): HTMLElement | undefined {
    return this.scenes[this.#current - 1];
  }

  /** Takes other scenes; none of them is reached yet. */
  replace(scenes: readonly HTMLElement[]): void {
    this.scenes = scenes;
    this.#current = 0;
  }

  /** The number in a hash such as `#3`; undefined where it names no scene. */
  numberIn(hash: string): number | undefined {
    const number = /^#\d+$/.test(hash) ? Number(hash.slice(1)) : Number.NaN;
    return number >= 1 && number <= this.scenes.length ? number : undefined;
  }

  set(number: number): void {
    if (this.scenes.length === 0) return;
    const place = Math.min(Math.max(number, 1), this.scenes.length);
    if (place === this.#current) return;
    this.scene?.removeAttribute('aria-current');
    this.#current = place;
    this.scene?.setAttribute('aria-current', 'step');
    this.#onChange(place);
  }

  /** Follows a reader who scrolls: the scene that crosses the upper third of the window is the one shown. */
  followScrolling(isFollowing: () => boolean): void {
    const observer = new IntersectionObserver(
      (entries) => {
        const reached = entries.findLast(({ isIntersecting }) => isIntersecting)?.target;
        if (reached && isFollowing()) this.set(Number((reached as HTMLElement).dataset.scene));
      },
      { rootMargin: '-30% 0px -69% 0px' },
    );
    for (const scene of this.scenes) observer.observe(scene);
  }
}
