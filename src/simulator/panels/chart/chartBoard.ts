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

/** Draws views into the page, each drawing into the elements of its name. A drawing that has not changed is left alone. */
export function createChartBoard(drawings: Readonly<Record<string, Draw>>): (view: View) => void {
  const narrow = matchMedia('(max-width: 47.99em)');
  const places = Object.entries(drawings).flatMap(([name, draw]) =>
    widths.flatMap((width) =>
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
    ),
  );
  const placeOf = new Map<Element, Place>(places.map((place) => [place.svg, place]));
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const place = placeOf.get(target);
      if (place) place.isOnScreen = isIntersecting;
    }
  });
  for (const { svg } of places) observer.observe(svg);

  let rest: ReturnType<typeof setTimeout> | undefined;
  return (view) => {
    // The style sheet hides the twin of the other width.
    const hidden = narrow.matches ? 'wide' : 'narrow';
    const shown = places.filter(({ width }) => width !== hidden);
    for (const place of shown) if (place.isOnScreen) place.draw(view);
    clearTimeout(rest);
    rest = setTimeout(() => shown.forEach((place) => void place.draw(view)), REST_MS);
  };
}
