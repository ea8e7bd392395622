// Puts the drawings into the page, at most once for each frame.
import { type ChartName, chartNames, drawingOf, type View } from '../view.ts';
import { one } from './elements.ts';

/** Draws the charts that are on screen at this width; the others when they come to be shown. */
export function drawCharts(view: View): void {
  for (const name of chartNames) {
    const svg = one<SVGSVGElement>(`[data-chart="${name}"]`);
    if (getComputedStyle(svg).display !== 'none') drawInto(svg, view, name);
  }
}

function drawInto(svg: SVGSVGElement, view: View, name: ChartName): void {
  const { content, label } = drawingOf(view, name);
  svg.innerHTML = content;
  svg.setAttribute('aria-label', label);
}

/** Calls `draw` once in the next frame, however often it is asked. */
export function oncePerFrame(draw: () => void): () => void {
  let frame = 0;
  return () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      draw();
    });
  };
}
