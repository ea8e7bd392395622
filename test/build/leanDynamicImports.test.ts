// What a script carries of its dynamic imports: their addresses, and no list of files that nobody loads beforehand.
import { expect, test } from 'vitest';
import { withoutFileLists } from '../../src/build/bundle/leanDynamicImports.ts';

test('the list of files and the places in it go, the rest stays as it is', () => {
  const rest = (places: string): string =>
    `import{t as e}from"./preload-helper.js";e(async()=>{let{land:t}=await import("./land.js");return{land:t}}${places}).then(n);`;
  const list =
    'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/land.js","assets/element.js"])))=>i.map(i=>d[i]);\n';
  expect(withoutFileLists(list + rest(',__vite__mapDeps([0,1])'))).toBe(rest(''));
});

test('a script without one stays as it is', () => {
  const code = 'const [a]=[1];\nexport{a};';
  expect(withoutFileLists(code)).toBe(code);
});
