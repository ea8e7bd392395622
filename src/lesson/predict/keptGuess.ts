// What a class has guessed, kept for this tab alone, so that a change of language loses none of it.

export interface KeptGuess {
  /** Megawatts for each size of the curve; null where nothing was guessed. */
  guesses: (number | null)[];
  /** Hands for each answer. */
  hands: number[];
  isShown: boolean;
}

const keyOf = (scene: string): string => `guess-${scene}`;

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0;

/** The guess of a text that was kept, as large as `blank`; undefined where the text is none. */
export function guessIn(text: string | null, blank: KeptGuess): KeptGuess | undefined {
  if (text === null) return undefined;
  try {
    const { guesses, hands, isShown } = JSON.parse(text) as Partial<KeptGuess>;
    const isWhole =
      guesses?.length === blank.guesses.length &&
      hands?.length === blank.hands.length &&
      guesses.every((guess) => guess === null || isCount(guess)) &&
      hands.every(isCount);
    return isWhole ? { guesses, hands, isShown: isShown === true } : undefined;
  } catch {
    // Not JSON, or no lists in it: whoever wrote it, it is no guess.
    return undefined;
  }
}

export function keptGuess(scene: string, blank: KeptGuess): KeptGuess | undefined {
  try {
    return guessIn(sessionStorage.getItem(keyOf(scene)), blank);
  } catch {
    // Storage is forbidden: the guess lasts for this page.
    return undefined;
  }
}

export function keepGuess(scene: string, { guesses, hands, isShown }: KeptGuess): void {
  try {
    sessionStorage.setItem(keyOf(scene), JSON.stringify({ guesses, hands, isShown }));
  } catch {
    // As above.
  }
}
