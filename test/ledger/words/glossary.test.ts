// What the glossary prints as another name means the same thing; words that only search knows stay unprinted and findable.
import { describe, expect, test } from 'vitest';
import { readGlossary, readLanguages } from '../../../src/ledger/read/readContent.ts';
import { glossaryEntry, phrasesOf } from '../../../src/ledger/words/glossary.ts';

const languages = readLanguages('content').map(({ code }) => code);

const glossary = readGlossary('content');
const folded = (text: string): string => text.toLowerCase().replace(/[\u064b-\u0652]/g, '');
const entryOf = (id: string) => {
  const entry = glossary.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`no glossary entry ${id}`);
  return entry;
};

describe('a printed synonym', () => {
  test('names no other entry: two entries are two things', () => {
    const clashes = glossary.flatMap((entry) =>
      languages.flatMap((language) =>
        (entry.also[language] ?? [])
          .filter((synonym) =>
            glossary.some(
              (other) =>
                other.id !== entry.id &&
                [other.name[language] ?? '', ...(other.also[language] ?? [])]
                  .map(folded)
                  .includes(folded(synonym)),
            ),
          )
          .map((synonym) => `${entry.id}: ${synonym}`),
      ),
    );
    expect(clashes).toEqual([]);
  });

  test('stands in one list only, and is not the name again', () => {
    const repeated = glossary.flatMap(({ id, name, also, spellings, finds }) =>
      languages.flatMap((language) => {
        const all = [name, also, spellings, finds].flatMap((phrases) => phrases[language] ?? []);
        return all
          .filter((phrase, index) => all.indexOf(phrase) !== index)
          .map((phrase) => `${id}: ${phrase}`);
      }),
    );
    expect(repeated).toEqual([]);
  });

  test.each([
    ['dakhla', ['Western Sahara', 'الصحراء الغربية']],
    ['sahara', ['southern provinces', 'الأقاليم الجنوبية', 'الأقاليم الصحراوية']],
    ['western-dominance', ['the West', 'الإمبريالية']],
    ['egypt', ['Cairo', 'القاهرة']],
    ['europe', ['Spain', 'إسبانيا']],
    ['target', ['forecast', 'توقع']],
    ['goodput', ['failure', 'أعطال']],
    ['consortium', ['partner', 'شركاء']],
    ['latency', ['سرعة الشبكة']],
    ['foreign-direct-investment', ['investors', 'المستثمرين']],
    ['capacity-factor', ['معامل القدرة']],
  ])('of %s is none of %j, and all of these still find it', (id, related) => {
    const entry = entryOf(id);
    const printed = languages.flatMap((language) => [entry.name[language], ...(entry.also[language] ?? [])]);
    for (const word of related) {
      expect(printed).not.toContain(word);
      expect(phrasesOf(entry)).toContain(word);
    }
  });
});

test('phrases of an entry are its names, synonyms, spellings and finds in every language that it has', () => {
  const entry = glossaryEntry.parse({
    kind: 'term',
    name: { en: 'One', ar: 'واحد' },
    definition: { en: 'First', ar: 'أول' },
    also: { en: ['single'], ar: ['أحد'] },
    finds: { en: ['two'], ar: [] },
  });
  expect(phrasesOf({ ...entry, id: 'one' }, languages)).toEqual(['واحد', 'One', 'أحد', 'single', 'two']);
});

test('an entry with a field of the old form is refused by name', () => {
  const old = { kind: 'term', name: { en: 'a', ar: 'ا' }, definition: { en: 'b', ar: 'ب' }, variants: {} };
  expect(glossaryEntry.safeParse(old).error?.message).toContain('variants');
});
