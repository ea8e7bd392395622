// Parts of the page: those in sight are shown in every frame, the others one by one when the hand has rested.

/** Something of the page that shows a moment of it. */
export interface Part<Moment> {
  /** Where it stands. */
  place: Element;
  show(moment: Moment): void;
}

export interface PartPorts {
  /** Tells whenever a place has come into sight or left it. */
  watch(place: Element, onSight: (isInSight: boolean) => void): void;
  /** Does something when nothing more was asked for a while. */
  whenRested(act: () => void): void;
  /** Does something in a task of its own, unless `whenRested` or this is asked for something else before. */
  next(act: () => void): void;
}

interface Entry<Moment> {
  part: Part<Moment>;
  isInSight: boolean;
  /** It shows an earlier moment than the last. */
  isBehind: boolean;
}

export class Parts<Moment> {
  readonly #ports: PartPorts;
  readonly #entries: Entry<Moment>[] = [];
  #moment: Moment | undefined;

  constructor(ports: PartPorts) {
    this.#ports = ports;
  }

  /** A part that shows the moment before the first already: the build has written it. */
  add(part: Part<Moment>): void {
    const entry = { part, isInSight: false, isBehind: false };
    this.#entries.push(entry);
    this.#ports.watch(part.place, (isInSight) => {
      entry.isInSight = isInSight;
      if (isInSight && entry.isBehind) this.#catchUp(entry);
    });
  }

  show(moment: Moment): void {
    this.#moment = moment;
    for (const entry of this.#entries) {
      entry.isBehind = true;
      if (entry.isInSight) this.#catchUp(entry);
    }
    this.#ports.whenRested(() => this.#catchUpNext());
  }

  /** One part in a task, so that a hand that comes back finds the page free. */
  #catchUpNext(): void {
    const entry = this.#entries.find(({ isBehind }) => isBehind);
    if (!entry) return;
    this.#catchUp(entry);
    this.#ports.next(() => this.#catchUpNext());
  }

  #catchUp(entry: Entry<Moment>): void {
    if (this.#moment === undefined) return;
    entry.isBehind = false;
    entry.part.show(this.#moment);
  }
}

const REST_MS = 200;

/** Ports of the browser's own. */
export function sightAndRest(): PartPorts {
  const told = new Map<Element, ((isInSight: boolean) => void)[]>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      for (const tell of told.get(target) ?? []) tell(isIntersecting);
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (act: () => void, pauseMs: number): void => {
    clearTimeout(timer);
    timer = setTimeout(act, pauseMs);
  };
  return {
    watch(place, onSight) {
      told.set(place, [...(told.get(place) ?? []), onSight]);
      observer.observe(place);
    },
    whenRested: (act) => later(act, REST_MS),
    next: (act) => later(act, 0),
  };
}
