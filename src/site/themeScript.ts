// The script before the first paint, as a page carries it.
import { transformSync } from 'esbuild';

const made = new Map<string, string>();

/** The shortest text that does the same. The page and the hash in its policy take it alike. */
export function carried(script: string): string {
  const text = made.get(script) ?? transformSync(script, { minify: true, format: 'iife' }).code.trim();
  made.set(script, text);
  return text;
}
