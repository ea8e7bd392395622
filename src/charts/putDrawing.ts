// Puts a drawing into the page. What is there already stays: the browser lays out and paints only what has changed.

const put = new WeakMap<Element, string>();

/** Puts a drawing made of layers into a place that holds one of as many: only those that have changed are read. */
export function putLayers(place: Element, layers: readonly string[]): void {
  layers.forEach((layer, i) => {
    const group = place.children[i];
    if (!group)
      throw new Error(`drawing: received ${place.children.length} groups, expected ${layers.length}`);
    putDrawing(group, layer);
  });
}

/** Makes the inside of `place`, a part of an SVG, what the markup says. Markup that was put there last is left alone. */
export function putDrawing(place: Element, markup: string): void {
  if (put.get(place) === markup) return;
  put.set(place, markup);
  const room = place.ownerDocument.createElement('div');
  room.innerHTML = `<svg>${markup}</svg>`;
  matchChildren(place, room.firstChild!);
}

/** Nodes alike at the head and at the tail are kept, those between replaced. */
function matchChildren(place: Node, wanted: Node): void {
  const has = [...place.childNodes];
  const wants = [...wanted.childNodes];
  const least = Math.min(has.length, wants.length);
  let head = 0;
  while (head < least && isOneKind(has[head]!, wants[head]!)) head++;
  let tail = 0;
  while (tail < least - head && isOneKind(has.at(-1 - tail)!, wants.at(-1 - tail)!)) tail++;
  for (let i = 0; i < head; i++) match(has[i]!, wants[i]!);
  for (let i = 1; i <= tail; i++) match(has.at(-i)!, wants.at(-i)!);
  for (const node of has.slice(head, has.length - tail)) place.removeChild(node);
  const next = has[has.length - tail] ?? null;
  for (const node of wants.slice(head, wants.length - tail)) place.insertBefore(node, next);
}

const classOf = (node: Node): string | null => (node as Element).getAttribute('class');

const isElement = (node: Node): node is Element => node.nodeType === 1;

const isOneKind = (a: Node, b: Node): boolean =>
  a.nodeName === b.nodeName && (!isElement(a) || classOf(a) === classOf(b));

function match(node: Node, wanted: Node): void {
  if (!isElement(node) || !isElement(wanted)) {
    if (node.nodeValue !== wanted.nodeValue) node.nodeValue = wanted.nodeValue;
    return;
  }
  if (node.isEqualNode(wanted)) return;
  for (const { name } of [...node.attributes]) if (!wanted.hasAttribute(name)) node.removeAttribute(name);
  for (const { name, value } of wanted.attributes)
    if (node.getAttribute(name) !== value) node.setAttribute(name, value);
  matchChildren(node, wanted);
}
