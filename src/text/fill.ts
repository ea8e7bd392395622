// The one way to put values into a string of an interface.

/** Puts each value in the place that names it: `{name}`. Throws where a place has no value. What a value holds is never read. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}}: ${template}`);
    return String(value);
  });
}
