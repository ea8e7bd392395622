// Puts the drawings into the page: those on screen in the next frame, the others when the hand rests.

import { one } from '../../dom/elements.ts';
import { type ChartName, chartNames, drawingOf, type View } from '../../view.ts';

const REST_MS = 200;
const narrow = matchMedia('(max-width: 47.99em)');

/** Whether this width shows the drawing; the style sheet hides its twin. */
const isShownAtThisWidth = (name: ChartName): boolean => !name.endsWith(narrow.matches ? '-wide' : '-narrow');

/** Draws views into the page. A drawing that has not changed is left alone. */
export function createChartBoard(): (view: View) => void {
  const svgs = new Map(chartNames.map((name) => [name, one<SVGSVGElement>(`[data-chart="${name}"]`)]));
  const drawn = new Map<ChartName, string>();
  const onScreen = new Set<ChartName>();
  let rest: ReturnType<typeof setTimeout> | undefined;

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      const name = (target as SVGSVGElement).dataset.chart as ChartName;
      if (isIntersecting) onScreen.add(name);
      else onScreen.delete(name);
    }
  });
  for (const svg of svgs.values()) observer.observe(svg);

  const drawInto = (view: View, name: ChartName): void => {
    const { content, label } = drawingOf(view, name);
    const svg = svgs.get(name);
    if (!svg || drawn.get(name) === content) return;
    drawn.set(name, content);
    svg.innerHTML = content;
    svg.setAttribute('aria-label', label);
  };

  return (view) => {
    const names = chartNames.filter(isShownAtThisWidth);
    for (const name of names) if (onScreen.has(name)) drawInto(view, name);
    clearTimeout(rest);
    rest = setTimeout(() => names.forEach((name) => void drawInto(view, name)), REST_MS);
  };
}

/** Calls `draw` once in the next frame, however often it is asked. */
export function oncePerFrame(draw: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      draw();
    });
  };
}
