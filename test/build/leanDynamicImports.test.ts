// What a script carries of its dynamic imports: their addresses, and no list of files that nobody loads beforehand.
import { expect, test } from 'vitest';
import { withPlainImports } from '../../src/build/bundle/leanDynamicImports.ts';

test('the list of files, the places in it and what is wrapped around an import go, the rest stays as it is', () => {
  const before = 'import{t as e}from"./preload-helper.js";';
  const wrapped =
    'e(async()=>{let{land:t,sink:r}=await import("./land.js");return{land:t,sink:r}},__vite__mapDeps([0,1]))';
  const list =
    'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["assets/land.js","assets/element.js"])))=>i.map(i=>d[i]);\n';
  expect(withPlainImports(`${list}${before}${wrapped}.then(({land:t})=>t());`)).toBe(
    `${before}import("./land.js").then(({land:t})=>t());`,
  );
});

test('a script without one stays as it is', () => {
  const code = 'const [a]=[1];\nexport{a};';
  expect(withPlainImports(code)).toBe(code);
});
