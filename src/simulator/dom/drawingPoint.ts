// Where a hand points in a drawing.

/** The point in the drawing's own units; null where the drawing is not shown. */
export function pointInDrawing(
  drawing: SVGSVGElement,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
): DOMPoint | null {
  const toScreen = drawing.getScreenCTM();
  return toScreen && new DOMPoint(clientX, clientY).matrixTransform(toScreen.inverse());
}
