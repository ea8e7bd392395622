// Stems by what they have in common, such as their sound.

/** The stems of each key; they are grouped when first asked for, since most queries need no such map. */
export function stemsBy(
  stems: Iterable<string>,
  keyOf: (stem: string) => string | undefined,
): (key: string) => readonly string[] {
  let groups: Map<string, string[]> | undefined;
  return (key) => {
    groups ??= groupBy(stems, keyOf);
    return groups.get(key) ?? [];
  };
}

function groupBy(
  stems: Iterable<string>,
  keyOf: (stem: string) => string | undefined,
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const stem of stems) {
    const key = keyOf(stem);
    if (key === undefined) continue;
    const known = groups.get(key);
    if (known) known.push(stem);
    else groups.set(key, [stem]);
  }
  return groups;
}
