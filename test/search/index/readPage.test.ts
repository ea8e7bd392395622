// A built page as search reads it.
import { expect, test } from 'vitest';
import { readPage } from '../../../src/search/index/readPage.ts';

const html = `<!doctype html><html lang="ar"><head><meta name="source-article" content="003"><meta name="description" content="وصف"></head>
<body><main><article><header><h1>عنوان</h1></header><div class="flow">
<p role="alert">لم تصل الصفحة <a href="">أعد تحميلها</a></p>
<p class="lead">جواب قصير</p>
<div class="paragraph"><p>قدرته <a class="claim" href="#n1">40 ميغاواط<span class="visually-hidden"> (مُعلن)</span><sup class="number">1</sup></a>.</p>
<aside class="notes"><div><b class="number">1</b></div></aside></div>
<h2 id="phases">المراحل</h2><div><p>في <a class="term" href="/ar/glossary/#dakhla">الداخلة</a></p><ul><li>أولا</li><li>ثانيا</li></ul></div>
<div><label>القدرة <select><option>GB200</option></select></label><output>240</output><span aria-hidden="true">0</span><button>أوقف</button></div></div>
<section><ol><li id="n1">المقال <a class="id" href="/ar/evidence/#003-phase1-40mw">003-phase1-40mw</a></li></ol></section></article></main></body></html>`;

test('a page is its sections, with their claims and terms, without notes, marks, controls and what is said when something fails', () => {
  expect(readPage(html)).toEqual({
    title: 'عنوان',
    description: 'وصف',
    article: '003',
    sections: [
      {
        anchor: '',
        heading: 'عنوان',
        text: 'جواب قصير قدرته 40 ميغاواط.',
        claimIds: ['003-phase1-40mw'],
        termIds: [],
      },
      {
        anchor: 'phases',
        heading: 'المراحل',
        text: 'في الداخلة أولا ثانيا القدرة',
        claimIds: [],
        termIds: ['dakhla'],
      },
    ],
  });
});

test('a number keeps the space that holds it together, and no other space is kept', () => {
  const [, section] = readPage(
    '<main><h1>x</h1><div class="flow"><h2 id="a">y</h2><p>12\u00a0000\n   GPUs</p></div></main>',
  ).sections;
  expect(section?.text).toBe('12\u00a0000 GPUs');
});
