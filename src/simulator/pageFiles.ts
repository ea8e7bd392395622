// The two files that the page asks for: what it lives by at once, and what a reader needs who first opens a place, a folded
// section or a sheet. Page and files name the build that they come from.
import { checksumText, crc32OfWords } from '../engine/checksum.ts';
import { siteRecords } from '../seeds/measured/siteRecords.ts';
import { siteSeeds } from '../seeds/siteSeeds.ts';
import { directionOf, type Language, stringsOf, textIn } from '../site/locales.ts';
import type { OfBuild } from './dom/fetchOfBuild.ts';
import { effectiveRecords } from './effectiveRecords.ts';
import { firstAnswers, firstBend, firstTraces } from './firstPicture.ts';
import { parameterNames, parameterRanges } from './inputs/constantNames.ts';
import { offeredSeeds } from './inputs/offeredSeeds.ts';
import { onceFor } from './onceFor.ts';
import type { PageData } from './page/pageData.ts';
import { firstWordsOf, type LaterData, laterWordsOf } from './words/sentWords.ts';

/** The constants that an interval moves: the page names no others. */
const movedIds = new Set(offeredSeeds.uncertain.map(({ id }) => id));
const moved = { parameterEntries: siteSeeds.parameterEntries.filter(({ id }) => movedIds.has(id)) };

const liveDataOf = (lang: Language): PageData => ({
  lang,
  direction: directionOf(lang),
  words: firstWordsOf(stringsOf(lang).simulator),
  seeds: offeredSeeds,
  traces: firstTraces(offeredSeeds),
  bend: firstBend(offeredSeeds),
  reports: firstAnswers(offeredSeeds).reports,
});

const laterDataOf = (lang: Language): LaterData => ({
  words: laterWordsOf(stringsOf(lang).simulator),
  names: parameterNames(moved, lang),
  ranges: parameterRanges(moved, lang),
  batches: siteRecords.batches.flatMap(({ name, tokensSeen, batchTokens }) =>
    tokensSeen === null ? [] : [{ name: textIn(name, lang), tokensSeen, batchTokens }],
  ),
  records: effectiveRecords,
});

interface PageFiles {
  build: string;
  live: OfBuild<PageData>;
  later: OfBuild<LaterData>;
}

export const pageFilesOf = onceFor((lang: Language): PageFiles => {
  const [live, later] = [liveDataOf(lang), laterDataOf(lang)];
  const signs = Array.from(JSON.stringify([live, later]), (sign) => sign.codePointAt(0) ?? 0);
  const build = checksumText(crc32OfWords(signs));
  return { build, live: { build, ...live }, later: { build, ...later } };
});
