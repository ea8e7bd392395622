// Reads what a layout has to agree with out of WGSL text: structs, bindings, workgroup size, constants.

export interface WgslBinding {
  group: number;
  binding: number;
  use: string;
}

/** First word of each field of every struct, and its words, by the rules of WGSL for u32, atomics, vectors and arrays. */
export function structsOf(
  wgsl: string,
): Record<string, { offsetOf: Record<string, number>; wordCount: number }> {
  const structs: ReturnType<typeof structsOf> = {};
  const wordsOf = (type: string): number => {
    const array = /^array<(.+), *(\d+)>$/.exec(type);
    if (array) return wordsOf(array[1]!) * Number(array[2]);
    if (/^(u32|atomic<u32>)$/.test(type)) return 1;
    const vector = /^vec([24])u$/.exec(type);
    if (vector) return Number(vector[1]);
    if (structs[type]) return structs[type].wordCount;
    throw new Error(
      `type: received ${type}, expected u32, atomic<u32>, vec2u, vec4u, an array or a struct of them`,
    );
  };
  for (const [, name, body] of withoutComments(wgsl).matchAll(/struct (\w+) \{([^}]*)\}/g)) {
    let wordCount = 0;
    const offsetOf: Record<string, number> = {};
    for (const [, field, type] of body!.matchAll(/(\w+): ((?:[^,<]|<[^>]*(?:<[^>]*>)?[^>]*>)+),/g)) {
      offsetOf[field!] = wordCount;
      wordCount += wordsOf(type!.trim());
    }
    structs[name!] = { offsetOf, wordCount };
  }
  return structs;
}

/** Group, binding and use of every bound buffer, by name. */
export function bindingsOf(wgsl: string): Record<string, WgslBinding> {
  const uses: Record<string, string> = {
    uniform: 'uniform',
    'storage, read': 'read-only-storage',
    'storage, read_write': 'storage',
  };
  const bound = withoutComments(wgsl).matchAll(/@group\((\d)\) @binding\((\d)\) var<([\w, ]+)> (\w+)/g);
  return Object.fromEntries(
    [...bound].map(([, group, binding, use, name]) => [
      name,
      { group: Number(group), binding: Number(binding), use: uses[use!]! },
    ]),
  );
}

/** Entry points with the invocations of their workgroups. */
export function entryPointsOf(wgsl: string): Record<string, number> {
  const entries = wgsl.matchAll(/@compute @workgroup_size\((\w+)\)\s*fn (\w+)/g);
  return Object.fromEntries([...entries].map(([, size, name]) => [name, constantOf(wgsl, size!)]));
}

/** The value of `const name = …u;`. */
export function constantOf(wgsl: string, name: string): number {
  const found = new RegExp(`const ${name} = (\\d+)u;`).exec(wgsl);
  if (!found) throw new Error(`const ${name}: received none, expected one`);
  return Number(found[1]);
}

const withoutComments = (wgsl: string): string => wgsl.replaceAll(/\/\/.*/g, '');
