// What can wait while a hand moves a figure: it is done once, when the hand has rested, or at once where it is asked for.

const REST_MS = 250;

export interface Rest {
  /** Something has moved. */
  begin(): void;
  /** Does now what still waits. */
  end(): void;
}

export function rest(act: () => void): Rest {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    act();
  };
  return {
    begin() {
      clearTimeout(timer);
      timer = setTimeout(end, REST_MS);
    },
    end,
  };
}
