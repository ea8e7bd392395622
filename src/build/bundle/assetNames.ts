// Names of the built scripts and styles. Some hosts drop files whose name begins with `_` or `.`, so none does.

/** What a built file is called before its hash: the name of its source without Astro's own marks. */
export function assetName(name: string): string {
  const [stem = ''] = (name.split('/').pop() ?? '').split('.astro');
  const plain = stem.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '');
  return plain || 'part';
}

interface Named {
  name?: string;
  names?: string[];
}

/** Vite's `output` options for a build whose files stand in `folder`. */
export const assetOutput = (folder: string) => {
  const script = ({ name = '' }: Named): string => `${folder}/${assetName(name)}.[hash].js`;
  return {
    entryFileNames: script,
    chunkFileNames: script,
    assetFileNames: ({ names = [] }: Named): string => {
      const stem = (names[0] ?? '').replace(/\.[^.]+$/, '');
      return `${folder}/${assetName(stem)}.[hash][extname]`;
    },
  };
};
