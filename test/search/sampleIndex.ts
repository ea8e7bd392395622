// A small index in memory, as the query part sees Pagefind: three explainers, their ledger lines, a glossary.

import type { SearchRecord } from '../../src/search/index/records.ts';
import { stemRecords } from '../../src/search/index/stemRecords.ts';
import type { SearchIndex } from '../../src/search/query/answer.ts';
import { createLexicon, type Lexicon } from '../../src/search/query/lexicon.ts';
import type { Hit } from '../../src/search/query/score.ts';
import { type Group, isNumber } from '../../src/search/vocabulary.ts';

/** Texts by id of record; pages 0 to 2 are explainers. */
const texts: Record<string, string> = {
  's0.0': 'مركز بيانات في الداخلة data centre in Dakhla',
  's0.1': 'قدرة المركز 500 ميغاواط بمعالجات GB200',
  's0.2': 'مراكز أخرى في العالم وليست للبيانات وحدها',
  's1.0': 'ستارلينك أقمار صناعية للقرى النائية Starlink satellites for villages',
  's1.1': 'بطاريات تسلا تخزن الطاقة الشمسية Tesla batteries store solar energy',
  's2.0': 'العقوبات على روسيا sanctions on Russia and BRICS',
  's2.1': 'قوانين البيانات في المغرب data laws in Morocco',
  's2.2': 'رُصد 11 مليار درهم a budget of 11 billion dirhams',
  's0.3': 'نُشر في 11 يناير وكلفته 5 ملايين درهم on 11 January for 5 million dirhams',
  'a0.0': 'عملاق كوري',
  'c0.0': 'يقام مركز البيانات في الداخلة',
  'c1.1': 'تخزن بطاريات تسلا الطاقة',
  'c2.2': 'عقوبات اقتصادية على روسيا',
};

const nothing = {};
export const corpus = stemRecords(
  Object.values(texts).map((text) => ({
    heading: nothing,
    title: nothing,
    text: { ar: text },
    about: '',
  })) as unknown as SearchRecord[],
  [],
  [['ar']],
);
const stemsById = new Map(Object.keys(texts).map((id, index) => [id, corpus.records[index]?.content ?? []]));

const group = (pages: number[], kind: Group['kind'], inTexts: string[], others: string[]): Group => ({
  kind,
  pages,
  texts: inTexts.map((phrase) => corpus.stemPhrase(phrase)),
  others: others.map((phrase) => corpus.stemPhrase(phrase)),
  finds: [],
});

const groups: Group[] = [
  group([0], 'term', ['مركز بيانات', 'data centre'], ['داتا سنتر', 'server farm']),
  group([1], 'term', ['ستارلينك', 'Starlink'], ['ستار لينك']),
  group([], 'everyday', ['العقوبات', 'sanctions'], ['حصار', 'embargo']),
];

export const vocabulary = {
  stems: new Set([...stemsById.values()].flat()),
  groups,
  ordinary: new Set(['weather']),
  asides: new Set(['exam', 'امتحان']),
  records: stemsById.size,
};

export const lexicon: Lexicon = createLexicon(vocabulary);

/** Every hit of a stem, scored by how often it stands in the text. */
export const sampleIndex: SearchIndex = {
  find: async (stem) => {
    const hits = new Map<string, Hit>();
    for (const [id, stems] of stemsById) {
      const places = stems.flatMap((other, place) => (other === stem ? [place] : []));
      if (places.length > 0) hits.set(id, { score: places.length, places });
    }
    if (hits.size === 0 && !isNumber(stem)) throw new Error(`asked for ${stem}, which no text has`);
    return hits;
  },
  having: async (filter, value) =>
    new Set([...stemsById.keys()].filter((id) => filter === 'article' && id.slice(1).startsWith(value))),
};
