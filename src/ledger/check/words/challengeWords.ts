// The words of challenges as the checks of other words take them, and what only these must not hold.
import type { ChallengeText } from '../../read/readChallengeTexts.ts';
import type { WordsFile } from '../../read/readWords.ts';
import type { TranslatedText } from './checkTranslated.ts';

/** As texts that stand beside their translations. */
export const challengeTranslations = (challenges: readonly ChallengeText[]): TranslatedText[] =>
  challenges.map(({ file, key, texts }) => ({ where: `${file}: ${key}`, texts }));

/** As words of one language a file. */
export const challengeWords = (challenges: readonly ChallengeText[]): WordsFile[] =>
  challenges.flatMap(({ file, key, texts }) =>
    Object.entries(texts).map(([language, text]) => ({
      file,
      language,
      entries: [{ key, text, isPlural: false }],
    })),
  );

/** Faults: places in a text that nothing fills. */
export const unfilledPlaces = (challenges: readonly ChallengeText[]): string[] =>
  challenges.flatMap(({ file, key, texts }) =>
    Object.entries(texts).flatMap(([language, text]) =>
      (text.match(/\{[^}]*\}/g) ?? []).map(
        (place) =>
          `${file}: ${key}.${language}: received ${place} in «${text}», expected words alone: nothing fills a place in a challenge`,
      ),
    ),
  );
