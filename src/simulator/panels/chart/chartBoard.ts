// Puts the drawings into the page: those on screen in the next frame, the others when the hand rests.

import { all } from '../../dom/elements.ts';
import type { View } from '../view.ts';
import { type ChartWidth, chartId, type Draw, drawAs } from './drawing.ts';

const REST_MS = 200;
const widths: readonly ChartWidth[] = ['wide', 'narrow', 'both'];

interface Place {
  svg: SVGSVGElement;
  draw: (view: View) => void;
  isOnScreen: boolean;
  width: ChartWidth;
}

export interface ChartBoard {
  /** A drawing that has not changed is left alone. */
  draw(view: View): void;
  /** From now on the drawing too, into the elements of its name. */
  add(name: string, draw: Draw): void;
}

function placesOf(name: string, draw: Draw): Place[] {
  return widths.flatMap((width) =>
    all<SVGSVGElement>(`[data-chart="${chartId(name, width)}"]`).map((svg): Place => {
      let drawn = '';
      return {
        svg,
        width,
        isOnScreen: false,
        draw: (view) => {
          const { content, label } = drawAs(draw, view, name, width);
          if (content === drawn) return;
          drawn = content;
          svg.innerHTML = content;
          svg.setAttribute('aria-label', label);
        },
      };
    }),
  );
}

/** Draws views into the page, each drawing into the elements of its name. */
export function createChartBoard(drawings: Readonly<Record<string, Draw>>): ChartBoard {
  const narrow = matchMedia('(max-width: 47.99em)');
  const placeOf = new Map<Element, Place>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const place = placeOf.get(target);
      if (place) place.isOnScreen = isIntersecting;
    }
  });
  const add: ChartBoard['add'] = (name, draw) => {
    for (const place of placesOf(name, draw)) {
      placeOf.set(place.svg, place);
      observer.observe(place.svg);
    }
  };
  for (const [name, draw] of Object.entries(drawings)) add(name, draw);

  let rest: ReturnType<typeof setTimeout> | undefined;
  return {
    draw(view) {
      // The style sheet hides the twin of the other width.
      const hidden = narrow.matches ? 'wide' : 'narrow';
      const shown = [...placeOf.values()].filter(({ width }) => width !== hidden);
      for (const place of shown) if (place.isOnScreen) place.draw(view);
      clearTimeout(rest);
      rest = setTimeout(() => shown.forEach((place) => void place.draw(view)), REST_MS);
    },
    add,
  };
}
