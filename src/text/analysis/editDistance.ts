// How far the fingers slipped between the word that was typed and the word that was meant.

/** Letters that look or sound alike, in folded spelling. */
const kin =
  'جحخ دذ رز سش صض ضظ طظ عغ فق بتثني سص تط دض ذظز ثس كق هح اع لك aeiouy ckq sz mn bp td vfw gj'.split(' ');
/** Keys of the common keyboards, row above row. */
const keyboards = [
  ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤرلايةوزظ'],
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  ['azertyuiop', 'qsdfghjklm', 'wxcvbn'],
];

const weak = 'اويهaeiouyh';
export const costs = { likely: 0.7, weakLetter: 0.6, missing: 0.8, other: 1 };

/** For each letter the letters of its groups. */
function companions(groups: Iterable<string>): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  for (const group of groups) for (const one of group) known.set(one, (known.get(one) ?? '') + group);
  return known;
}

/** Keys that touch, in groups of two: a key with the one on its right, and with those below. */
function touchingKeys(): string[] {
  return keyboards.flatMap((rows) =>
    rows.flatMap((row, number) =>
      [...row].flatMap((key, place) => {
        const below = rows[number + 1] ?? '';
        return [key + (row[place + 1] ?? ''), key + (below[place] ?? ''), key + (below[place - 1] ?? '')];
      }),
    ),
  );
}
const kinOf = companions(kin);
let nearKeys: ReadonlyMap<string, string> | undefined;

/** Whether eye or ear takes one letter for the other: ج and ح, two vowels. */
export const areKin = (one: string, other: string): boolean => kinOf.get(one)?.includes(other) ?? false;

/** Whether eye, ear or finger takes one letter for the other. */
function isLikelySlip(one: string, other: string): boolean {
  nearKeys ??= companions(touchingKeys());
  return areKin(one, other) || (nearKeys.get(one)?.includes(other) ?? false);
}

const changed = (one: string, other: string, isLikely: typeof areKin): number =>
  one === other ? 0 : isLikely(one, other) ? costs.likely : costs.other;

/** A letter too many or too few: a vowel or a doubled letter is lost more easily than another. */
const dropped = (letter: string, before: string | undefined): number =>
  letter === before || weak.includes(letter) ? costs.weakLetter : costs.missing;

/** Which letters a word has, as bits: two letters may share one. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let place = 0; place < word.length; place += 1) letters |= 1 << (word.charCodeAt(place) & 31);
  return letters;
}

const countBits = (bits: number): number => {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/** Whether slips within `limit` can lead from one word to the other, by their letters: each one over costs something. */
export const mayBeNear = (letters: number, others: number, limit: number): boolean =>
  Math.max(countBits(letters & ~others), countBits(others & ~letters)) * costs.weakLetter <= limit;

/**
 * What the slips between two words cost: letters changed, dropped, added or swapped with their neighbour, likely slips
 * less than others: those of eye, ear or finger, unless `isLikely` says otherwise. Infinity where it is more than `limit`.
 */
export function slipCost(typed: string, meant: string, limit: number, isLikely = isLikelySlip): number {
  if (Math.abs(typed.length - meant.length) * costs.weakLetter > limit) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let above = [0];
  for (let column = 0; column < meant.length; column += 1)
    above.push((above[column] ?? 0) + dropped(meant[column] ?? '', meant[column - 1]));
  for (let row = 1; row <= typed.length; row += 1) {
    const letter = typed[row - 1] ?? '';
    const extra = dropped(letter, typed[row - 2]);
    const here = [(above[0] ?? 0) + extra];
    let least = here[0] ?? 0;
    for (let column = 1; column <= meant.length; column += 1) {
      const wanted = meant[column - 1] ?? '';
      let cost = Math.min(
        (above[column] ?? 0) + extra,
        (here[column - 1] ?? 0) + dropped(wanted, meant[column - 2]),
        (above[column - 1] ?? 0) + changed(letter, wanted, isLikely),
      );
      if (row > 1 && letter === meant[column - 2] && typed[row - 2] === wanted)
        cost = Math.min(cost, (before[column - 2] ?? 0) + costs.likely);
      here.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return Number.POSITIVE_INFINITY;
    before = above;
    above = here;
  }
  const cost = above[meant.length] ?? 0;
  return cost > limit ? Number.POSITIVE_INFINITY : cost;
}

/** What slips may cost in a word of this length that is still meant: a short word with a slip is another word. */
export const allowedCost = (length: number): number =>
  length < 4
    ? 0
    : length === 4
      ? costs.likely
      : length === 5
        ? costs.missing
        : length < 8
          ? costs.other
          : 1.7;
