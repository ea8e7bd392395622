// A built page as search reads it.
import { expect, test } from 'vitest';
import { readPage } from '../../src/search/index/readPage.ts';

const html = `<!doctype html><html lang="ar"><head><meta name="source-article" content="003"><meta name="description" content="وصف"></head>
<body><main><article><header><h1>عنوان</h1></header><div class="flow">
<p class="lead">جواب قصير</p>
<div class="paragraph"><p>قدرته <a class="claim" href="#n1">40 ميغاواط<span class="visually-hidden"> (مُعلن)</span><sup class="number">1</sup></a>.</p>
<aside class="notes"><div class="note"><span>نص</span><span class="id number">003-phase1-40mw</span></div></aside></div>
<h2 id="phases">المراحل</h2><div><p>في <a class="term" href="/ar/glossary/#dakhla">الداخلة</a></p><ul><li>أولا</li><li>ثانيا</li></ul></div>
<div><label>القدرة <select><option>GB200</option></select></label><output>240</output><span aria-hidden="true">0</span><button>أوقف</button></div></div></article></main></body></html>`;

test('a page is its sections, with their claims and terms, without notes, marks and controls', () => {
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
