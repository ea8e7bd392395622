// The numbers that decide the order of results, in one table. `node src/cli/search/tuneSearch.ts` tries others on the development
// queries, with cross-validation; test/search/query/tuning.test.ts has a case for each that fails with another value.

export const tuning = {
  /** The score of one stem in one record, by BM25. */
  index: {
    /** How much a long text makes less of a word. */
    pageLength: 0.5,
    /** How many more times a word must stand in a text to tell more. */
    termSaturation: 0.8,
    /** What the heading adds that has the word, and what describes the record without being shown. */
    heading: 1.5,
    about: 1.5,
    /** How many more times a field must have a word to tell more: the lines of an article stand in the field of its explainer. */
    fieldSaturation: 0.6,
  },
  /** How sure each way from a typed word to a stem of the index is. */
  reading: {
    number: 0.6,
    /** A number whose scale or unit was typed too says little without it. */
    withoutScale: 0.3,
    term: 0.85,
    everyday: 0.7,
    /** Other words count less where the texts have the typed word itself. */
    besideItself: 0.85,
    cut: 0.65,
    completion: 0.64,
    sound: 0.7,
    oneSlip: 0.7,
    manySlips: 0.5,
    /** The second of two corrections, and again the third. */
    lessLikely: 0.85,
    plural: 0.6,
    /** A verb and the noun that says what it does. */
    action: 0.8,
    inPhrase: 0.8,
  },
  /** Which typed words may be a slip of which stems. */
  slip: {
    /** Corrections that cost at most this more than the cheapest are as likely. */
    nearlyAsCheap: 0.12,
    /** A slip in the first letter is rare, and one in the last letter before an ending rarer. */
    otherStart: 0.1,
    otherEnd: 0.32,
    /** Readers search for terms: one that the glossary has is likelier meant. */
    termBonus: 0.15,
  },
  /** What one record must answer to be shown. */
  least: {
    /** Share of the query: less where the texts know every word, more where a word belongs to everyday life. */
    foreignWords: 0.6,
    unknownWords: 0.45,
    knownWords: 0.3,
    /** Share of the query that a term or the name of a page must make up. */
    named: 0.3,
    namedBesideUnknown: 0.6,
    /** From this weight on a word with an alternative is in the texts or in the glossary, and no guess. */
    sure: 0.65,
    /** How sure a term must be that a record may answer by alone. */
    rareTerm: 0.8,
    /** In how many explainers such a term may stand, and in how many where nothing else answers. */
    pagesOfRareTerm: 2,
    pagesOfRareTermLast: 3,
  },
  /** How much of its weight a word keeps that no text has. */
  unknown: {
    /** A verb, often. */
    beginsWithYa: 0.3,
    familiar: 0.2,
    inQuestion: 0.5,
    /** From how many words on a query is read as a question. */
    wordsOfQuestion: 4,
  },
  /** The score of one record. */
  score: {
    coveragePower: 1.6,
    /** A phrase whose words lie apart says less than one that stands together. */
    apart: 0.4,
    nearBonus: 0.15,
    nearWords: 3,
  },
  /** How much the article of an explainer lifts its sections. */
  standing: {
    /** How many ledger lines of an article speak for it. */
    lines: 5,
    line: 2.5,
    term: 3,
  },
  /** Records of all kinds as one list. */
  kinds: {
    section: 1,
    page: 0.85,
    /** An item of a list, as a promise: its text is short, and a word of it says little. */
    item: 0.75,
    claim: 0.8,
    term: 0.8,
    /** A question about a quantity or a date asks for a ledger line. */
    claimOfNumber: 1.5,
    /** And one about a price for a line with a sum of money. */
    claimOfSum: 2.4,
    /** A section that shows no word of the query, and is known only by what describes it. */
    unseen: 0.4,
    /** What the query names by a name of its own, as a share of the best score; what it names only by a related word. */
    name: 1,
    find: 0.5,
    /** From this share on the name is the whole query, and what it names opens the list. */
    whole: 0.9,
    /** The same for a term of technology, which explainers use and only the glossary explains. */
    wholeOfTechnical: 0.5,
    /** How many others stand before the next section has its turn. */
    othersInRow: 2,
    /** How many times as many before one that shows no word of the query. */
    unseenWaits: 2,
  },
};
