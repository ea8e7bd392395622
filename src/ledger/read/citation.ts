// Which ledger ids an element of MDX cites. Everything that reads MDX asks here.

/** A node of a Markdown or HTML tree, as far as citing goes. */
export interface Node {
  type: string;
  name?: string | null;
  value?: string;
  children?: Node[];
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number } };
}

export interface Citation {
  ids: string[];
  /** True where the ids are those of derived numbers. */
  computed: boolean;
}

/** Value of a plain attribute of an element. */
export const attribute = (node: Node, name: string): string | undefined => {
  const found = node.attributes?.find((entry) => entry.name === name)?.value;
  return typeof found === 'string' ? found : undefined;
};

/** Ids that an element cites; undefined for an element that cites nothing by its kind. */
export function citationOf(node: Node): Citation | undefined {
  const split = (ids: string | undefined): string[] => ids?.split(/\s+/).filter(Boolean) ?? [];
  if (node.name === 'Claim') return { ids: split(attribute(node, 'id')), computed: false };
  if (node.name === 'Computed') return { ids: split(attribute(node, 'id')), computed: true };
  if (node.name === 'Stat') {
    const claims = split(attribute(node, 'claim'));
    return claims.length > 0
      ? { ids: claims, computed: false }
      : { ids: split(attribute(node, 'computed')), computed: true };
  }
  return undefined;
}

/** Ids cited in a node and all that it holds, once each, in reading order. */
export function citedIn(node: Node): string[] {
  const inside = [...(citationOf(node)?.ids ?? []), ...(node.children ?? []).flatMap(citedIn)];
  return [...new Set(inside)];
}
