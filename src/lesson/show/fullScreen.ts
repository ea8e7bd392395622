// The whole screen for a lesson. A browser gives it, and takes it back, some time after it was asked.

/** Keeps the screen as it was last wished, whenever the browser's answers come. */
export class FullScreen {
  readonly #host: HTMLElement;
  #isWished = false;
  #wasGiven = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Whether this browser has one to give. */
  get isOffered(): boolean {
    return this.#host.requestFullscreen !== undefined;
  }

  /** Calls back where the reader takes the whole screen away by the browser's own means, such as Escape. */
  listen(onTaken: () => void): void {
    document.addEventListener('fullscreenchange', () => {
      if (document.fullscreenElement === this.#host) {
        // Given after it was wished no more.
        if (this.#isWished) this.#wasGiven = true;
        else void this.#giveBack();
        return;
      }
      if (!this.#wasGiven) return;
      void this.leave();
      onTaken();
    });
    // The browser takes it with the page that is left, and may say so only once that page comes back, as it was.
    addEventListener('pagehide', () => {
      this.#isWished = false;
      this.#wasGiven = false;
    });
  }

  /** A browser gives the whole screen only to a press; where it refuses, the window stays as it is. */
  enter(): void {
    this.#isWished = true;
    this.#host.requestFullscreen?.().catch(() => undefined);
  }

  /** Resolves once the window is the browser's again. */
  async leave(): Promise<void> {
    this.#isWished = false;
    this.#wasGiven = false;
    if (document.fullscreenElement) await this.#giveBack();
  }

  async #giveBack(): Promise<void> {
    await document.exitFullscreen().catch(() => undefined);
  }
}
