// What stands around an Arabic word: article, clitics, pronouns; and one word in its spellings.
import { wellFormed } from '../fold.ts';
import { beforeTa } from './endings.ts';

/** `written` without tatweel, marks and invisible signs, its hamzas kept: tells ألياف from الياف. */
export const spelled = (written: string): string =>
  wellFormed(written)
    .normalize('NFKC')
    .replace(
      /[\u00ad\u061c\u0640\u064b-\u0652\u0656-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g,
      '',
    );

const article = /^[وف]?(?:[بك]?[اٱ]ل|لل)(?=..)/;

/** What follows the article and the clitics before it (ال وال بال كال فال لل ولل), or undefined where there is none. */
export function afterArticle(written: string, folded: string): string | undefined {
  const prefix = article.exec(spelled(written))?.[0];
  return prefix ? folded.slice(prefix.length) : undefined;
}

/** How a stem is listed that is meant behind an article alone. */
export const withArticle = (stem: string): string => `ال${stem}`;

/**
 * What could follow a conjunction or preposition of one letter, or the س of a verb's future, shortest cut first; the corpus
 * decides.
 */
export function afterClitics(folded: string): string[] {
  const first = /^(?:[وفبلك]|س(?=[يتنا]))(?=...)/.test(folded) ? folded.slice(1) : undefined;
  if (!first) return [];
  const isTwo = /^[وف](?:[بلك]|س(?=[يتنا]))(?=...)/.test(folded) && !isWhole(first);
  return isTwo ? [first, folded.slice(2)] : [first];
}

/** What could stand before a pronoun that is also a common end of a root, its ta marbuta or hamza given back; the corpus decides. */
export function beforePronoun(folded: string): string | undefined {
  const ofHamza = /^(.{2,}ا)[يو](?:هم|نا)$/.exec(folded)?.[1];
  if (ofHamza !== undefined) return `${ofHamza}ء`;
  const owned = /^(.{3,})(?:هما|كما|هم|هن|كم|نا)$|^(.{3,}ت)[هيك]$/.exec(folded);
  return owned ? beforeTa(owned[1] ?? owned[2] ?? '') : undefined;
}

/** Spellings of one word with other seats of its hamza: مسئول for مسؤول. Folding cannot unite them. */
export function otherHamzaSeats(written: string): string[] {
  const word = spelled(written);
  if (!/[ئؤ]/.test(word)) return [];
  return ['ؤ', 'ئ', 'ا', ''].map((seat) => word.replace(/[ئؤ]/g, seat)).filter((other) => other !== word);
}

/** A final ئ is of the root and no ending: القارئ (reader) is not القارة (continent). Folding takes it for a ya. */
export const endsInRoot = (written: string): boolean => /ئ$/.test(spelled(written));

/**
 * Words whose first letter looks like a clitic before another word: بطاقات are cards and no بـ before طاقات. A word that
 * texts have behind an article needs no entry.
 */
const wholes: ReadonlySet<string> = new Set(
  `بطاق بطاري بداي بحار بلاغ برامج بصم بضاع بيت بحث بحوث بريد برق بشر بطل بعث بقر بلد بنك
   كلم كلام كاتب كتاب كبير كثير كهرباء كوري كرة كسب كمي كنز كتل كفاء كامل
   لغ لجن لعب لقاح لسان لوح ليل لقاء لباس لحم
   وقت وضع وزن وصف وصول وسيل وسط ولد ولاي وحد ورق وعد وعي وفد وكيل وثيق وظيف وجه وجهات وطن واقع وارد واجب والد
   فرق فرع فصل فكر فتر فرص فريق فشل فهم فوز فيلم فضاء فندق فلك فئ فحم فولاذ فاعل فارق
   سياس سيار سيد سير سينما سنو ستار`
    .trim()
    .split(/\s+/),
);

/** Whether the whole word is known to be one, so that no clitic is cut from it. */
export const isWhole = (stem: string): boolean => wholes.has(stem.replace(/(?<=..)ه$/, ''));
