// Numbers of source notes: each ledger id is numbered at its first use on the page.

export interface PageNotes {
  /** Ids in order of first use. */
  ids: string[];
  numberOf: Map<string, number>;
}

const citing = /<(?:Claim|Computed|Stat|Figure\w*|\w+Figure)\b[^>]*?\b(?:id|claim|computed|cites)="([^"]+)"/g;

/** Reads the ids that an MDX body cites. */
export function notesOf(body: string): PageNotes {
  const numberOf = new Map<string, number>();
  for (const match of body.matchAll(citing))
    for (const id of (match[1] ?? '').split(/\s+/).filter(Boolean))
      if (!numberOf.has(id)) numberOf.set(id, numberOf.size + 1);
  return { ids: [...numberOf.keys()], numberOf };
}

/** Words of an MDX body, for reading time: tags and markup do not count. */
export function wordCount(body: string): number {
  return body
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
