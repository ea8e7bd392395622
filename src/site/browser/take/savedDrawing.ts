// A drawing of the page as a file of its own: what the page's styles say of each mark stands on the mark.

const properties = [
  'fill',
  'fill-opacity',
  'opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
] as const;

export function savedDrawing(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const shown = drawing.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((element, place) => {
    const styles = getComputedStyle(shown[place] ?? drawing);
    for (const property of properties) element.setAttribute(property, styles.getPropertyValue(property));
    element.removeAttribute('class');
  });
  copy.removeAttribute('class');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new XMLSerializer().serializeToString(copy);
}
