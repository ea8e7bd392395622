// The reader's last queries, kept on this device only.
const key = 'search-recent';
const kept = 6;

/** Queries, newest first. Empty where storage is forbidden or holds something else. */
export function recentQueries(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string').slice(0, kept) : [];
  } catch {
    return [];
  }
}

function store(queries: string[]): void {
  try {
    if (queries.length > 0) localStorage.setItem(key, JSON.stringify(queries));
    else localStorage.removeItem(key);
  } catch {
    // Storage may be forbidden: nothing is remembered.
  }
}

export function rememberQuery(query: string): void {
  const trimmed = query.trim().slice(0, 100);
  if (trimmed) store([trimmed, ...recentQueries().filter((other) => other !== trimmed)].slice(0, kept));
}

export const forgetQueries = (): void => store([]);
