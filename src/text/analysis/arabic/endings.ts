// Endings of an Arabic word whose article and clitics are gone: those that letters alone show, and those that the corpus decides.
import { derivedVerb } from './verbs.ts';

/**
 * Words whose ending carries the meaning, though it looks like a nisba: رقمي (digital) is not رقم (figure), the town الداخلة is
 * nothing inside, داخل, and privacy, خصوصية, no matter, خصوص. Korean is no كور of a name, and a song, أغنية, not the richest, أغنى.
 */
const kept = new Map([
  ['داخله', 'داخله'],
  ['خصوصيه', 'خصوصيه'],
  ['رقمي', 'رقمي'],
  ['رقميه', 'رقمي'],
  ['رقميا', 'رقمي'],
  ['رقميات', 'رقمي'],
  ['رقمنه', 'رقمي'],
  ['انترنت', 'انترنت'],
  ...['كوريا', 'كوري', 'كوريه', 'كوريون', 'كوريين'].map((korean): [string, string] => [korean, 'كوري']),
  ...['اغنيه', 'اغنيات', 'اغاني'].map((song): [string, string] => [song, 'اغنيه']),
]);
const wholes = new Set(kept.values());

/**
 * What with a ta marbuta is a noun of its own, and no feminine of an adjective: عملة (currency) is not عمل (work), nor صناعة صناع,
 * منطقة منطق, معالجة معالج, برمجة برمج; but كبيرة and متجددة are كبير and متجدد.
 */
const beforeTaMarbuta = /^(?:..[^ي]|..[او][^ي]|م.[^اوي][^ي]|م.ا.[^ي]|[^اويم][^اوي][^اوي][^ي])$/;

/** The stem that a feminine noun or adjective has by what stands before its ta marbuta; a hamza there counts as one at the end. */
function feminine(before: string): string {
  const rest = before.replace(/(?<=...)ء$/, '');
  return beforeTaMarbuta.test(rest) ? `${rest}ه` : rest;
}

/** Nouns whose last letters only look like a plural: قوانين, قانون, and what somebody does: تخزين, تكوين. */
const looksLikePlural = /^..ا.ين$|^.ا.ون$|^ت..ين$/;

/** What somebody does, of a root with a last letter that is weak: its ya is of the root. تسمية, تنمية. */
const doing = /^ت..ي$/;

/** A pronoun, and the ta marbuta that is written ت before it; behind a plural in ات one of one letter too. */
function withoutPronoun(word: string): string {
  const owned = /^(.{3,})ها$|^(.{3,}ات)ه$/.exec(word);
  return owned === null ? word : beforeTa(owned[1] ?? owned[2] ?? '');
}

/** The word that is written `owned` before a pronoun: شركت of شركتها is شركه. The ت of ثوابت is of the root. */
export function beforeTa(owned: string): string {
  const rest = /^(?!.وا.ت$)(.{2,}[^ا])ت$/.exec(owned)?.[1];
  return rest === undefined ? owned : feminine(rest);
}

function withoutNumber(word: string): string {
  if (looksLikePlural.test(word)) return word;
  const ofFeminine = /^(.{2,}[^س])(?:تين|تان)$/.exec(word)?.[1];
  if (ofFeminine !== undefined) return feminine(ofFeminine);
  return word.replace(/(?<=....)(?:ون|ين)$/, '');
}

/**
 * What the corpus may know a stem by without its ending, likeliest first: مغرب of مغربي, صناعه of صناعي, فضا of فضائي, كيلومتر of
 * كيلومترا.
 */
export function shorterStems(stem: string): string[] {
  if (wholes.has(stem) || looksLikePlural.test(stem) || doing.test(stem)) return [];
  const ofHamza = /^(.{2,}ا)يي$/.exec(stem)?.[1];
  if (ofHamza !== undefined) return [ofHamza];
  const ofNisba = /^(.{3,})ي$/.exec(stem)?.[1];
  if (ofNisba !== undefined) return [...new Set([ofNisba, feminine(ofNisba), `${ofNisba}ا`])];
  const rest = /^(.{3,})(?:ا|ان)$|^(...)(?:ين|ون)$/.exec(stem);
  const shorter = rest?.[1] ?? rest?.[2];
  return shorter === undefined ? [] : [shorter];
}

/** Those of them that a text may mean. Three letters with a ta marbuta are mostly another word: عربة and عربي, جارة and جاري. */
export const shorterStemsInTexts = (stem: string): string[] =>
  shorterStems(stem).filter((shorter) => !/^...ي$/.test(stem) || !/^...ه$/.test(shorter));

export interface Stems {
  /** What letters alone show: one, or two where an ending is of several. */
  first: string[];
  /** What the corpus may know instead. */
  shorter: string[];
}

/**
 * Stems of a folded word, whose last letter as written tells a pronoun from a ta marbuta and an alef maqsura from the ya of
 * a nisba.
 */
export function arabicStems(folded: string, lastWritten: string | undefined): Stems {
  // A hamza is written ئ or ؤ before a pronoun: خبرائها.
  const unowned = folded.replace(/(?<=..ا)[يو]ها$/, 'ء');
  const word = unowned.replace(/ء$/, '');
  const whole = kept.get(word);
  if (whole) return { first: [whole], shorter: [] };
  // Behind a pronoun stands no hamza: انتهاء.
  const single = withoutNumber(word === unowned ? withoutPronoun(word) : word);
  const verb = derivedVerb(single);
  if (verb !== undefined) return { first: [verb], shorter: [] };
  const ofPlural = /^(.{3,})ات$/.exec(single)?.[1]?.replace(/ء$/, '');
  if (ofPlural !== undefined) {
    const both = [...new Set([feminine(ofPlural), ofPlural])];
    const first = ofPlural.length > 3 ? both.reverse() : both;
    return { first, shorter: first.flatMap(shorterStems) };
  }
  const rest = /^(.{3,})ه$/.exec(single)?.[1];
  if (rest !== undefined) {
    const stem = feminine(rest);
    const first = stem !== rest && lastWritten !== 'ة' ? [stem, rest] : [stem];
    return { first, shorter: first.flatMap(shorterStems) };
  }
  const hasNone = word === single && (word !== unowned || lastWritten === 'ى');
  return { first: [single], shorter: hasNone ? [] : shorterStems(single) };
}
