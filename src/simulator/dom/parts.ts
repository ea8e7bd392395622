// Parts of the page: those in sight are shown in every frame, the others once when the hand has rested.

/** Something of the page that shows a moment of it. */
export interface Part<Moment> {
  /** Where it stands. */
  place: Element;
  show(moment: Moment): void;
  /** Whether the style sheet shows another in its stead. */
  isReplaced?(): boolean;
}

export interface PartPorts {
  /** Tells whenever a place has come into sight or left it. */
  watch(place: Element, onSight: (isInSight: boolean) => void): void;
  /** Does something when nothing more was asked for a while. */
  whenRested(act: () => void): void;
}

export class Parts<Moment> {
  readonly #ports: PartPorts;
  readonly #entries: { part: Part<Moment>; isInSight: boolean }[] = [];

  constructor(ports: PartPorts) {
    this.#ports = ports;
  }

  add(part: Part<Moment>): void {
    const entry = { part, isInSight: false };
    this.#entries.push(entry);
    this.#ports.watch(part.place, (isInSight) => {
      entry.isInSight = isInSight;
    });
  }

  show(moment: Moment): void {
    const waiting: Part<Moment>[] = [];
    for (const { part, isInSight } of this.#entries) {
      if (part.isReplaced?.()) continue;
      if (isInSight) part.show(moment);
      else waiting.push(part);
    }
    this.#ports.whenRested(() => {
      for (const part of waiting) part.show(moment);
    });
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
  let rest: ReturnType<typeof setTimeout> | undefined;
  return {
    watch(place, onSight) {
      told.set(place, [...(told.get(place) ?? []), onSight]);
      observer.observe(place);
    },
    whenRested(act) {
      clearTimeout(rest);
      rest = setTimeout(act, REST_MS);
    },
  };
}
